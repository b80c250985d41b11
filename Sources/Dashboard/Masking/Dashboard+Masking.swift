import Ledger

// The masked view as a state of the whole program: switched on the main screen, in force at the one door through which
// answers come in and effects go out.
extension Dashboard {
  mutating func switchMask() {
    guard stack.isEmpty, let ledger = surroundings.ledger else { return }
    surroundings.isMasked.toggle()
    if let mask = surroundings.mask {
      surroundings.ledger = mask.masked(ledger)
      surroundings.notify(
        Words("投影模式：对象、企业、内容、人员代号已遮盖，只看不改；Ctrl-X 关闭", "masked for a projector: nothing is written; Ctrl-X ends it"))
    } else {
      surroundings.notify(Words("投影模式已关闭", "the mask is off"))
    }
    main.readAnew(&surroundings)
  }

  /// Why a layer or a command is not for others' eyes; nil where it is.
  static let maskRefusal = Words("投影模式只看不改：先按 Ctrl-X 关闭", "nothing is written while the screen is masked: Ctrl-X first")

  func isHiddenByMask(_ command: Command) -> Bool {
    let isLooking: Set<Command.ID> = [.open, .copyNumber, .export]
    return surroundings.isMasked && command.group == .work && !isLooking.contains(command.id)
  }

  /// What would write is answered with a refusal, whichever screen asked.
  mutating func withholdingWrites(_ effects: [Effect]) -> [Effect] {
    guard surroundings.isMasked else { return effects }
    let refused = [BrokenRule("form", Self.maskRefusal)]
    return effects.flatMap { effect -> [Effect] in
      switch effect {
      case .perform(let request, _), .undo(let request, _):
        return update(.answer(request, .outcome(.refused(refused))))
      case .batch(let request, _, let changes):
        let all = Dictionary(uniqueKeysWithValues: changes.indices.map { ($0, refused) })
        return update(.answer(request, .batch(BatchResult(receipt: nil, done: 0, refused: all))))
      default: return [effect]
      }
    }
  }
}

extension Surroundings {
  /// Nil while the screen shows everything.
  var mask: ScreenMask? {
    guard isMasked, let ledger else { return nil }
    return ScreenMask(officer: ledger.officer)
  }

  /// Whether who types sees petition references and where a clue came from (domain rule I29).
  var seesReferences: Bool { role?.seesReferences ?? false }

  /// Whether who types fills in this field.
  func mayFill(_ field: Field) -> Bool { field.role == nil || field.role == role }

  private var role: Officer.Role? { ledger.flatMap { officer($0.officer) }?.role }
}

extension MainScreen {
  /// Forgets every record in sight and reads it again, as it may be seen now.
  mutating func readAnew(_ surroundings: inout Surroundings) {
    surroundings.issuer = .main
    for slot in Set(pending.values.map(\.slot)) { giveUp(slot, &surroundings) }
    let selected = leads.window.selection
    leads.window = ListWindow()
    leads.window.select(selected)
    rectifications = ListWindow()
    accountabilities = ListWindow()
    dossier = nil
    fit(surroundings)
    reload(&surroundings)
    ask(.officers, .officers, &surroundings)
  }
}

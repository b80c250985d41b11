import Ledger
import TerminalUI

/// 办理 on several marked leads: the steps that all of them can take, the others grey with how many can't and why.
struct MarkedSteps: Layer {
  var takesText: Bool { false }
  /// More are worked through by narrower filters: each is read before anything is offered.
  static let most = 200
  /// From here on the number has to be typed.
  private static let mostWithoutTyping = 10

  /// Changes whose values are the same for many; what corrects, voids or joins one lead is done one by one.
  private static let fitForMany: Set<String> = [
    "note", "assign", "propose_disposal", "approve_disposal", "dispose", "letter_sent", "letter_reply", "extend",
    "transfer", "feedback", "follow_up", "urge", "remind",
  ]

  private let ids: [RecordID]
  private var dossiers: [RecordID: Dossier] = [:]
  private var waiting: Set<RequestID> = []
  private var menu: Menu<String>?

  init(_ ids: [RecordID]) { self.ids = ids }

  mutating func start(_ surroundings: inout Surroundings) {
    for id in ids { waiting.insert(surroundings.read(.dossier(id))) }
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard waiting.remove(request) != nil else { return .stay }
    if case .dossier(let dossier?) = answer { dossiers[dossier.lead.id] = dossier }
    if waiting.isEmpty { menu = makeMenu(surroundings) }
    return .stay
  }

  private func makeMenu(_ surroundings: Surroundings) -> Menu<String> {
    let found = ids.compactMap { dossiers[$0] }
    var order: [String] = []
    var legal: [String: Int] = [:]
    for dossier in found {
      for step in surroundings.changeContext.map(Change.Subject.lead(dossier).steps) ?? [] {
        let name = step.change.name
        guard Self.fitForMany.contains(name) else { continue }
        if !order.contains(name) { order.append(name) }
        if step.isLegal { legal[name, default: 0] += 1 }
      }
    }
    let words = surroundings.strings.menus
    let items = order.filter { legal[$0] != nil }.compactMap { name -> Menu<String>.Item? in
      guard let change = ChangeTable.change(named: name) else { return nil }
      let missing = found.count - (legal[name] ?? 0)
      guard missing > 0 else { return Menu.Item(name, surroundings(change.title)) }
      let reason = reason(against: change, found, surroundings)
      let refusal = Words("\(missing)件不能：\(reason.zh)", "not \(missing) of them: \(reason.en)")
      return Menu.Item(name, surroundings(change.title), refusal: surroundings(refusal))
    }
    return Menu(title: title(surroundings), items: items, label: words.menuKeys)
  }

  /// Why the first of those that can't take the change can't: `0001 已办结`.
  private func reason(against change: Change, _ found: [Dossier], _ surroundings: Surroundings) -> Words {
    guard let context = surroundings.changeContext else { return Words("", "") }
    for dossier in found {
      let why = change.availability(.lead(dossier), context).uniqued().map(\.message).listed(Words("；", "; "))
      if !why.zh.isEmpty { return Words("\(dossier.lead.shortNumber) ", "\(dossier.lead.shortNumber) ") + why }
    }
    return Words("现在不能", "not now")
  }

  private func title(_ surroundings: Surroundings) -> String {
    surroundings(Words("办理 标记的\(ids.count)件", "What can be done with the \(ids.count) marked"))
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    if menu == nil { return key == .escape ? .close : .unhandled }
    for key in key.inList {
      switch menu?.handle(key) {
      case .chosen(let name): return choose(name, surroundings)
      case .refused(_, let reason): surroundings.notify(Words(reason, reason), .warn)
      case .cancelled: return .close
      case .moved: break
      case nil: return .unhandled
      }
    }
    return .stay
  }

  private func choose(_ name: String, _ surroundings: Surroundings) -> LayerResult {
    guard let first = ids.compactMap({ dossiers[$0] }).first, let change = ChangeTable.change(named: name),
      let form = LayerFactory.layer(for: change, subject: .lead(first), surroundings)
    else { return .stay }
    let batch = MarkedForm(form, ids: ids)
    guard ids.count > Self.mostWithoutTyping else { return .replace(batch) }
    let words = surroundings.strings.menus
    let ask = surroundings(
      Words("将对\(ids.count)件一起“\(change.title.zh)”。", "\(change.title.en): \(ids.count) leads at once."))
    let dialog = Dialog(
      title: title(surroundings), text: [StyledLine(ask)],
      buttons: [.init(false, words.no), .init(true, surroundings(change.title), needsTyping: true)], harmless: false,
      typing: (surroundings(Words("请输入件数", "type the number")), "\(ids.count)"))
    return .replace(DialogLayer(dialog) { isWanted, _ in isWanted ? .replace(batch) : .close })
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var steps = self
    if menu != nil { steps.menu = makeMenu(surroundings) }
    return steps
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    guard let menu else {
      let box = area.centred(width: 40, height: 3)
      frame.box(box, title: title(surroundings), focused: true)
      frame.put(surroundings.strings.lists.loading, in: box.insideBox.droppingLeft(1))
      return
    }
    menu.draw(into: &frame, in: area)
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { surroundings.strings.menus.menuHints }
}

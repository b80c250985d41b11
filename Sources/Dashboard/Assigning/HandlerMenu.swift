import Ledger
import TerminalUI

/// Who takes the chosen leads: the least loaded first, whoever is recused grey with the reason (domain rule I25).
struct HandlerMenu: Layer {
  var takesText: Bool { false }
  private let leads: [LeadRow]
  private var candidates: [AssignmentCandidate]?
  private var reading: RequestID?
  private var writing: RequestID?
  private var menu: Menu<String>?

  var writes: Bool { true }

  init(_ leads: [LeadRow]) { self.leads = leads }

  mutating func start(_ surroundings: inout Surroundings) {
    reading = surroundings.read(.candidates(leads.map(\.id)))
  }

  private func makeMenu(_ candidates: [AssignmentCandidate], _ surroundings: Surroundings) -> Menu<String> {
    let items = candidates.map { candidate in
      let load = surroundings(Words("在办\(candidate.openLeads)件", "\(candidate.openLeads) open"))
      let officer = candidate.officer
      let words = [officer.code, officer.display == officer.code ? nil : officer.display, officer.department, load]
      let why = candidate.refusals.listed(Words("；", "; "))
      return Menu<String>.Item(
        officer.code, words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " "),
        refusal: candidate.isFit ? nil : surroundings(why))
    }
    return Menu(title: title(surroundings), items: items, label: surroundings.strings.menus.menuKeys)
  }

  private func title(_ surroundings: Surroundings) -> String {
    guard leads.count > 1, let first = leads.first else {
      return surroundings(Words("分办 ", "Assign ")) + (leads.first.map { "\($0.number.short) \($0.title)" } ?? "")
    }
    return surroundings(Words("分办 \(first.number.short) 等\(leads.count)件", "Assign \(leads.count) leads"))
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    guard writing == nil else { return .stay }
    if menu == nil { return key == .escape ? .close : .unhandled }
    for key in key.inList {
      switch menu?.handle(key) {
      case .chosen(let code):
        let changes = leads.map { ChangeRequest("assign", ["lead": $0.id.text, "handler": code]) }
        writing = surroundings.batch("assign", changes)
        return .stay
      case .refused(_, let reason): surroundings.notify(Words(reason, reason), .warn)
      case .cancelled: return .close
      case .moved: break
      case nil: return .unhandled
      }
    }
    return .stay
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    switch answer {
    case .candidates(let candidates) where request == reading:
      reading = nil
      self.candidates = candidates
      menu = makeMenu(candidates, surroundings)
    case .batch(let result) where request == writing:
      writing = nil
      if let rules = result.refused.keys.sorted().first.flatMap({ result.refused[$0] }), let first = rules.first {
        let count = result.refused.count
        surroundings.notify(
          Words("已分办\(result.done)件；\(count)件未办：", "\(result.done) assigned, \(count) refused: ") + first.message, .warn
        )
      } else {
        surroundings.notify(Words("已分办\(result.done)件（Ctrl-Z 撤销）", "\(result.done) assigned (Ctrl-Z undoes)"), .ok)
      }
      return .close
    default: break
    }
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    if request == reading { return .close }
    if request == writing { writing = nil }
    return .stay
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var layer = self
    layer.menu = candidates.map { makeMenu($0, surroundings) }
    return layer
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

import Ledger
import TerminalUI

/// One observation in full, with what can be done about it: make it final, raise a lead, review an objection, look back on it.
struct ObservationDetail: RecordLayer {
  private let id: RecordID
  private var reading: RequestID?
  private var observation: Observation?
  /// What it looks back on.
  private var earlier: Observation?
  private var readingEarlier: RequestID?
  /// What was recommended after it.
  private var advices: [ListingRow] = []
  private var readingAdvices: RequestID?
  var page = RecordPage()

  init(_ id: RecordID) { self.id = id }

  var subject: Change.Subject? { observation.map { .observation($0) } }

  mutating func start(_ surroundings: inout Surroundings) {
    var query = RecordQuery()
    query.observation = id
    readingAdvices = surroundings.read(.listingRows(Listing.recommendations.name, query, PageRequest(limit: 9)))
    reading = surroundings.read(.observation(id))
  }
  mutating func resume(_ surroundings: inout Surroundings) { start(&surroundings) }

  mutating func handleOwn(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult? {
    guard key == .function(4), let observation, let change = LayerFactory.change("observe") else { return nil }
    guard observation.state == .final else {
      surroundings.notify(Words("草稿不能回头看：先定稿", "a draft is not looked back on: make it final first"), .warn)
      return .stay
    }
    let prefilled = ["look_back_of": observation.number, "mode": observation.mode.rawValue]
    return .push(ObserveForm(change, unit: observation.unit, prefilled: prefilled, surroundings))
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    if request == readingAdvices, case .listingRows(let page) = answer {
      advices = page.rows
      show(surroundings)
      return .stay
    }
    if request == readingEarlier, case .observation(let found) = answer {
      earlier = found
      show(surroundings)
      return .stay
    }
    guard request == reading else { return .stay }
    guard case .observation(let found?) = answer else {
      surroundings.notify(Words("台账中已没有这条监督记录", "the ledger no longer has this observation"), .warn)
      return .close
    }
    observation = found
    if let id = found.lookBackOf { readingEarlier = surroundings.read(.observation(id)) }
    show(surroundings)
    return .stay
  }

  mutating func show(_ surroundings: Surroundings) {
    guard let observation, let subject else { return }
    let words = ObservationWords(
      observation: observation, earlier: earlier, advices: advices, surroundings: surroundings)
    page.show(title: words.title, left: words.visit, right: words.findings)
    page.steps = StepMenu(subject, surroundings)
  }

  func ownHints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    [
      HintRow.Hint(
        "F4", surroundings(Words("回头看", "Look back")), priority: 5, isEnabled: observation?.state == .final)
    ]
  }
}

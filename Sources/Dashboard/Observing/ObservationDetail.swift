import Ledger
import TerminalUI

/// One observation in full, with what can be done about it: make it final, raise a lead, review an objection, look back on it.
struct ObservationDetail: Layer {
  var takesText: Bool { false }
  private let id: RecordID
  private var reading: RequestID?
  private var observation: Observation?
  /// What it looks back on.
  private var earlier: Observation?
  private var readingEarlier: RequestID?
  /// What was recommended after it.
  private var advices: [ListingRow] = []
  private var readingAdvices: RequestID?
  private var page = RecordPage()

  var isFullScreen: Bool { true }

  init(_ id: RecordID) { self.id = id }

  mutating func start(_ surroundings: inout Surroundings) {
    var query = RecordQuery()
    query.observation = id
    readingAdvices = surroundings.read(.listingRows(Listing.recommendations.name, query, PageRequest(limit: 9)))
    reading = surroundings.read(.observation(id))
  }
  mutating func resume(_ surroundings: inout Surroundings) { start(&surroundings) }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    if page.scroll(key, surroundings) { return .stay }
    if key == .function(4), let observation, let change = LayerFactory.change("observe") {
      guard observation.state == .final else {
        surroundings.notify(Words("草稿不能回头看：先定稿", "a draft is not looked back on: make it final first"), .warn)
        return .stay
      }
      let prefilled = ["look_back_of": observation.number, "mode": observation.mode.rawValue]
      return .push(ObserveForm(change, unit: observation.unit, prefilled: prefilled, surroundings))
    }
    switch page.steps?.handle(key, &surroundings) {
    case .chosen(let name):
      guard let observation, let change = LayerFactory.change(name),
        let layer = LayerFactory.layer(for: change, subject: .observation(observation), surroundings)
      else { return .stay }
      return .push(layer)
    case .cancelled: return .close
    case .moved: return .stay
    case nil: return key == .escape ? .close : .unhandled
    }
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    if request == readingAdvices, case .listingRows(let page) = answer {
      advices = page.rows
      if let observation { show(observation, surroundings) }
      return .stay
    }
    if request == readingEarlier, case .observation(let found) = answer {
      earlier = found
      if let observation { show(observation, surroundings) }
      return .stay
    }
    guard request == reading else { return .stay }
    guard case .observation(let found?) = answer else {
      surroundings.notify(Words("台账中已没有这条监督记录", "the ledger no longer has this observation"), .warn)
      return .close
    }
    observation = found
    if let id = found.lookBackOf { readingEarlier = surroundings.read(.observation(id)) }
    show(found, surroundings)
    return .stay
  }

  private mutating func show(_ observation: Observation, _ surroundings: Surroundings) {
    let words = ObservationWords(
      observation: observation, earlier: earlier, advices: advices, surroundings: surroundings)
    page.show(title: words.title, left: words.visit, right: words.findings)
    page.steps = StepMenu(.observation(observation), surroundings)
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var detail = self
    if let observation { detail.show(observation, surroundings) }
    return detail
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) { page.draw(into: &frame, in: area) }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    page.hints(surroundings) + [
      HintRow.Hint(
        "F4", surroundings(Words("回头看", "Look back")), priority: 5, isEnabled: observation?.state == .final)
    ]
  }
}

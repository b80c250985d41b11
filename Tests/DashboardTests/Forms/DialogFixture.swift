import Ledger
import TerminalUI

@testable import Dashboard

/// The office of the pictures with all that its dialogs ask: a checklist, office hours, more types, two officers.
enum DialogFixture {
  static let hall = RecordID("u-hall")
  static let window = RecordID("u-w3")

  static let checklist = Checklist(
    id: "window", version: 1, title: Words("窗口服务监督清单", "Service windows"), note: Words("示例·第1版", "example, v1"),
    items: [
      Words("一次性告知", "All papers told at once"), Words("综合窗口专人受理", "Combined window with its own staff"),
      Words("有办事指南、一次提交", "A guide, and one submission"), Words("承诺时限内办结", "Done within the promised time"),
      Words("清单外无收费", "No charge off the list"), Words("公布举报电话", "Report telephone shown"),
      Words("在岗和服务态度", "At the window, polite"),
    ].enumerated().map { Checklist.Item(no: $0 + 1, text: $1, weight: 1, type: "M01") })

  static let rulebook: Rulebook = {
    var rulebook = Fixture.rulebook
    rulebook.checklists = [checklist]
    rulebook.officeHours = OfficeHours(
      [("10:00", "14:00"), ("16:00", "20:00")].compactMap { opens, closes in
        guard let from = ClockTime(opens), let to = ClockTime(closes) else { return nil }
        return OfficeHours.Session(seasonMonth: 1, seasonDay: 1, opens: from, closes: to)
      })
    rulebook.types += [
      ProblemType(
        code: "M17", words: Words("违规收费", "Unlawful charge"), group: "conduct", firstStep: "", aliases: [],
        initials: "wgsf")
    ]
    if let month = TimeSpan(1, .month) {
      rulebook.limits = LimitTable([
        Limit(id: "T01", event: Words("提出处置意见", "propose a disposal"), span: month, version: "1")
      ])
    }
    rulebook.readPrograms = { [MeasureFixture.program] }
    rulebook.initials = Initials(table: [("z", "住政"), ("j", "建局"), ("s", "收")])
    return rulebook
  }()

  static let ledger: OpenedLedger = {
    var ledger = Fixture.ledger()
    ledger.rulebook = rulebook
    return ledger
  }()

  static func opening(_ language: Language = .zh, width: Int = 80, height: Int = 24) -> Opening {
    Fixture.opening(language, width: width, height: height, ledger: ledger)
  }

  static func surroundings(_ language: Language = .zh, width: Int = 80, height: Int = 24) -> Surroundings {
    Surroundings(opening(language, width: width, height: height))
  }

  /// A clue that is being rectified: found true, one rectification cleared and one applied for, an accountability decided.
  static var dossier: Dossier {
    var dossier = Fixture.dossier(Fixture.leads[0])
    dossier.lead.status = .rectifying
    dossier.lead.finding = .established
    dossier.lead.findingOn = Fixture.day("2021-09-10")
    dossier.lead.findingBy = "K-03"
    dossier.rectifications = Array(Fixture.rectifications.prefix(2)).map(\.rectification)
    dossier.rectifications[0].status = .cleared
    var decided = Fixture.accountabilities[0].accountability
    decided.decidedOn = Fixture.day("2021-09-08")
    decided.servedOn = Fixture.day("2021-09-09")
    dossier.accountabilities = [decided]
    return dossier
  }

  static func change(_ name: String) -> Change {
    guard let change = ChangeTable.change(named: name) else { preconditionFailure("no change \(name)") }
    return change
  }
}

/// One layer on its own: keys go in, effects and results come out.
struct Bench {
  var surroundings: Surroundings
  var layer: any Layer
  private(set) var effects: [Effect] = []
  /// What the layer last answered to a key or an answer.
  private(set) var result = LayerResult.stay

  init(_ layer: any Layer, _ surroundings: Surroundings) {
    self.layer = layer
    self.surroundings = surroundings
    self.layer.start(&self.surroundings)
    collect()
  }

  mutating func press(_ names: String...) {
    for name in names {
      guard let key = Key(name: name) else { preconditionFailure("no key \(name)") }
      send(key)
    }
  }

  /// As an input method commits it.
  mutating func type(_ text: String) { send(.text(text)) }

  mutating func send(_ key: Key) {
    surroundings.clearNotice()
    result = layer.handle(key, &surroundings)
    if case .replace(let next) = result {
      layer = next
      layer.start(&surroundings)
    }
    collect()
  }

  /// Answers the last request of the kind.
  mutating func answer(_ answer: Answer, where isIt: (Effect) -> Bool = { _ in true }) {
    guard let request = effects.last(where: { $0.request != nil && isIt($0) })?.request else {
      preconditionFailure("nothing waits")
    }
    result = layer.receive(answer, to: request, &surroundings)
    if case .replace(let next) = result {
      layer = next
      layer.start(&surroundings)
    }
    collect()
  }

  /// The last request says how far it is.
  mutating func tell(_ progress: WorkProgress) {
    guard let request = effects.compactMap(\.request).last else { preconditionFailure("nothing waits") }
    layer.progressed(progress, of: request)
  }

  /// The last request comes to nothing; as the dashboard does, the words are said first.
  mutating func fail(_ words: Words, of given: RequestID? = nil) {
    guard let request = given ?? effects.compactMap(\.request).last else { preconditionFailure("nothing waits") }
    surroundings.notify(words, .danger)
    result = layer.failed(request, words, &surroundings)
    collect()
  }

  private mutating func collect() { effects += surroundings.takeEffects() }

  var performed: [ChangeRequest] {
    effects.compactMap { effect in
      if case .perform(_, let request) = effect { request } else { nil }
    }
  }

  var isClosed: Bool { if case .close = result { true } else { false } }
  var isLeft: Bool { if case .leave = result { true } else { false } }
  var pushed: (any Layer)? { if case .push(let layer) = result { layer } else { nil } }

  /// The layer over an empty screen, its hints below.
  var frame: Frame {
    var frame = Frame(width: surroundings.width, height: surroundings.height, context: surroundings.drawing)
    layer.draw(into: &frame, in: surroundings.layerArea, surroundings)
    HintRow(layer.hints(surroundings)).draw(into: &frame, in: frame.bounds.bottom(1))
    surroundings.notice?.draw(into: &frame, above: frame.height, surroundings)
    return frame
  }

  var text: String { frame.text }
}

import Ledger
import TerminalUI

/// The list of leads as a table: which columns, and what each says of a row.
struct LeadColumns {
  let surroundings: Surroundings
  let extra: Set<String>

  /// Columns that are shown on demand.
  static let optional = ["handler", "type", "received", "days", "repeats"]

  private var words: ListStrings { surroundings.strings.lists }

  func columns(mode: MainLayout.Mode, showsDue: Bool = true) -> [Column] {
    let isEnglish = surroundings.language == .en
    var columns = [
      Column("colour", words.colour, least: isEnglish ? 1 : 2),
      Column("number", words.number, least: 4, isNumber: true),
    ]
    if mode == .tiny {
      return columns + [Column("title", words.lead, least: 8, weight: 1)]
    }
    if extra.contains("handler") { columns.append(Column("handler", words.handler, least: 6, dropOrder: 1)) }
    columns.append(
      Column("unit", words.unit, least: mode == .wide ? 15 : 13, most: 24, weight: 1, dropOrder: 2))
    columns.append(Column("title", words.lead, least: 16, weight: 8))
    // Behind the mask titles say nothing: the type tells the leads apart.
    if extra.contains("type") || surroundings.isMasked {
      columns.append(Column("type", words.type, least: 10, most: 16, weight: 1, dropOrder: 0))
    }
    if extra.contains("received") {
      columns.append(Column("received", words.received, least: 10, dropOrder: 0, isNumber: true))
    }
    if extra.contains("days") {
      columns.append(Column("days", words.days, least: 4, dropOrder: 0, isNumber: true))
    }
    if extra.contains("repeats") {
      columns.append(Column("repeats", words.repeats, least: 4, dropOrder: 0, isNumber: true))
    }
    columns.append(Column("status", words.state, least: isEnglish ? 13 : 12, dropOrder: 3))
    columns.append(Column("due", words.due, least: 12, isNumber: true))
    return columns
  }

  func row(_ lead: LeadRow, columns: [Column], number: String, isMarked: Bool) -> TableRow {
    let standing = surroundings.standing(of: lead.clock)
    let cells = columns.map { column in
      switch column.id {
      case "colour":
        Span(standing.colour.map { surroundings($0.words) } ?? "", Style(standing.colour?.role ?? .text, .bold))
      case "number": Span(number)
      case "handler": Span(lead.handler ?? "")
      case "unit": Span(lead.unitName.isEmpty ? surroundings(Words("未注明", "not named")) : lead.unitName)
      case "title":
        Span((lead.marks(surroundings.rulebook).map { surroundings($0) } + [lead.title]).joined(separator: " "))
      case "repeats": Span(lead.repeatCount == 0 ? "" : lead.repeatCount.grouped)
      case "type":
        Span(lead.mainType.map { surroundings(surroundings.rulebook.words(.types, $0)) } ?? "")
      case "received": Span(lead.clock.receivedOn.description)
      case "days": Span(surroundings.requestPace(lead.clock)?.days.map(String.init) ?? "")
      case "status": Span(surroundings(lead.clock.status.words))
      case "due":
        Span(lead.dueLabel(standing, surroundings.language), Style(standing.isOverdue ? .danger : .text))
      default: Span("")
      }
    }
    return TableRow(cells, isMarked: isMarked)
  }
}

extension LeadRow {
  /// 超期12天, 满2个月; a sheet's own words (立行立改) where nothing is late, so that a red line always says why.
  func dueLabel(_ standing: LeadStanding, _ language: Language) -> String {
    guard clock.dueOn == nil, let dueText, !dueText.isEmpty, standing.colour == .blue else {
      return standing.due(language)
    }
    return dueText
  }
}

extension Colour {
  var role: Role {
    switch self {
    case .red: .danger
    case .yellow: .warn
    case .blue: .info
    }
  }
}

extension Surroundings {
  /// Nil for clues.
  func requestPace(_ clock: ClockFacts) -> RequestPace? {
    RequestPace(
      kind: clock.kind, status: clock.status, receivedOn: clock.receivedOn, closedOn: clock.closedOn, on: today,
      limits: rulebook.limits)
  }

  func standing(of clock: ClockFacts) -> LeadStanding {
    rulebook.colours.standing(clock, on: today, calendar: rulebook.calendar)
  }
}

/// How short a number may be: `0017` while one county and one year are in view, else `2021-0017`, else whole.
struct NumberStyle: Hashable, Sendable {
  private let hidesYear: Bool
  private let hidesOwner: Bool

  init(_ numbers: some Sequence<RecordNumber>) {
    var owners: Set<String> = []
    var years: Set<Int> = []
    for number in numbers {
      owners.insert(number.owner)
      years.insert(number.year)
    }
    hidesOwner = owners.count <= 1
    hidesYear = hidesOwner && years.count <= 1
  }

  func text(_ number: RecordNumber) -> String {
    hidesYear ? number.short : hidesOwner ? "\(number.year)-\(number.short)" : number.text
  }
}

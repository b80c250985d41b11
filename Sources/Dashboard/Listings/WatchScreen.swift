import Ledger
import TerminalUI

/// 监督提示: everything that the book points out today, under what is looked out for; Enter goes there.
struct WatchScreen: Layer {
  private let division: String?
  private(set) var findings: [WatchFinding] = []
  private var reading: RequestID?
  private var cursor = 0

  var isFullScreen: Bool { true }
  var takesText: Bool { false }

  init(division: String?) { self.division = division }

  mutating func start(_ surroundings: inout Surroundings) {
    reading = surroundings.read(.watchFindings(division: division))
  }
  mutating func resume(_ surroundings: inout Surroundings) { start(&surroundings) }

  private var points: [(title: Words, point: WatchPoint)] {
    findings.flatMap { finding in finding.points.map { (finding.title, $0) } }
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch key {
    case .escape: return .close
    case .function(5):
      start(&surroundings)
      return .stay
    case .enter:
      let points = points
      return points.indices.contains(cursor) ? open(points[cursor].point, &surroundings) : .stay
    default:
      var hasMoved = false
      for key in key.inList {
        let page = TableView.rowsInBox(height: Self.areas(surroundings.layerArea).list.height)
        guard let motion = ListMotion(key, page: page) else { continue }
        cursor = motion.moved(from: cursor, count: points.count)
        hasMoved = true
      }
      return hasMoved ? .stay : .unhandled
    }
  }

  private func open(_ point: WatchPoint, _ surroundings: inout Surroundings) -> LayerResult {
    switch point.place {
    case .lead(let id): return .show(.lead(id))
    case .rectification(let id): return .push(RectificationScreen(id))
    case .observation(let id): return .push(ObservationDetail(id))
    case .accountability(let id): return .push(AccountabilityScreen(id))
    case .unit(let id):
      return LayerFactory.layer(for: .observe(unit: id), surroundings).map { .push($0) } ?? .stay
    case .coverage(let division): return .push(CoverageScreen(division: division, surroundings))
    case .channel(let code):
      var filter = LeadFilter()
      filter.channel = code
      return .show(.filter(NamedFilter(surroundings.rulebook.words(.channels, code), filter)))
    case .listing(let name, let row):
      guard let listing = ListingTable.listing(named: name) else { return .stay }
      guard let row, let change = point.change.flatMap(LayerFactory.change) else {
        return .push(ListingScreen(listing, at: row))
      }
      return .push(LayerFactory.layer(for: change, at: row, surroundings))
    }
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == reading, case .watchFindings(let findings) = answer else { return .stay }
    reading = nil
    self.findings = findings
    cursor = min(cursor, max(0, points.count - 1))
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    if request == reading { reading = nil }
    return .stay
  }

  /// The list, and below it the selected point in full where there is room for it.
  private static func areas(_ area: Rect) -> (list: Rect, point: Rect?) {
    area.height < 16 ? (area, nil) : (area.droppingBottom(5), area.bottom(5))
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let points = points
    let (area, below) = Self.areas(area)
    if let below { drawPoint(into: &frame, in: below, surroundings) }
    let height = TableView.rowsInBox(height: area.height)
    let first = ListView.firstVisible(cursor: cursor, count: points.count, height: height)
    let nothing = surroundings(Words("今天没有需要提示的：F5 刷新", "nothing to point out today: F5 looks again"))
    let table = TableView(
      columns: [
        Column("watch", surroundings(Words("提示", "Watch")), least: 14, dropOrder: 0),
        Column("day", surroundings(Words("日期", "Date")), least: 10, dropOrder: 1),
        Column("words", surroundings(Words("内容", "What")), least: 20, weight: 1),
      ],
      rows: points.dropFirst(first).prefix(height).map { title, point in
        TableRow([Span(surroundings(title)), Span(point.day?.description ?? ""), Span(surroundings(point.words))])
      }, cursor: points.isEmpty ? nil : cursor - first, position: points.isEmpty ? nil : cursor + 1,
      total: reading == nil ? .exact(points.count) : .unknown, empty: [StyledLine(reading == nil ? nothing : "..")],
      isStale: reading != nil && !points.isEmpty)
    table.drawBoxed(into: &frame, in: area, title: surroundings(Words("监督提示", "Points of attention")), focused: true)
  }

  private func drawPoint(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let points = points
    frame.clear(area)
    guard points.indices.contains(cursor) else { return }
    let (title, point) = points[cursor]
    let division = surroundings.rulebook.divisions[point.division].map { surroundings($0.shortName) } ?? ""
    frame.box(area, title: [surroundings(title), division].filter { !$0.isEmpty }.joined(separator: " · "))
    let inside = area.insideBox.inset(1, 0)
    let answer = point.change.flatMap(LayerFactory.change).map { surroundings($0.title) }
    let words = [
      StyledLine(surroundings(point.words)),
      StyledLine(answer.map { "\(surroundings(Words("办理：", "To do: ")))\($0)" } ?? "", .accent),
    ]
    let rows = words.flatMap { TextWrap.rows(of: $0, width: inside.width) }
    for (y, line) in rows.prefix(inside.height).enumerated() { frame.put(line, in: inside, row: y) }
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    [
      HintRow.Hint("Enter", surroundings(Words("前往", "Go there")), priority: 8, isEnabled: !points.isEmpty),
      HintRow.Hint("F5", surroundings(Words("刷新", "Refresh")), priority: 2),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 9),
    ]
  }
}

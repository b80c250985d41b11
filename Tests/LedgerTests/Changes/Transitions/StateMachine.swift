import Testing

@testable import Ledger

/// One kind of record and its states (domain 3.2): what each change makes of a record in each state. A line of its table
/// is a change, a column a state; a cell is the state that follows, `=` where the change is done and the state stays, `.`
/// where it is refused. `dispose/hold` is the change `dispose`, told apart from its other lines.
struct StateMachine: Sendable, CustomTestStringConvertible {
  let name: String
  /// Whose changes must all have a line here; nil where the table shows one side of a record only, such as its clock.
  let covers: Change.SubjectKind?
  let columns: [String]
  let lines: [Line]
  /// A desk with a record in the state, ready for the line's change.
  let stage: @Sendable (_ state: String, _ line: Line) throws -> Stage

  struct Line: Sendable {
    let label: String
    let cells: [String]
    let values: [String: String]

    var change: String { String(label.prefix { $0 != "/" }) }
  }

  struct Stage {
    let desk: MemoryDesk
    /// Field → number of the records that changes may be about: `lead`, `rectification`.
    let numbers: [String: String]
    let state: (MemoryDesk) throws -> String

    func now() throws -> String { try state(desk) }

    /// What is refused; nothing where it was done.
    func perform(_ line: Line) throws -> [BrokenRule] {
      let field = ChangeTable.change(named: line.change)?.subjectKind.field?.name
      let subject = field.flatMap { field in numbers[field].map { [field: $0] } } ?? [:]
      return try desk.perform(line.change, subject.merging(line.values) { $1 })
    }
  }

  var testDescription: String { name }

  init(
    _ name: String, covers: Change.SubjectKind? = nil, _ table: String, values: [String: [String: String]] = [:],
    stage: @escaping @Sendable (_ state: String, _ line: Line) throws -> Stage
  ) {
    let rows = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    self.name = name
    self.covers = covers
    self.stage = stage
    columns = rows.first ?? []
    lines = rows.dropFirst().map { row in
      let label = row.first ?? ""
      let shared = values[String(label.prefix { $0 != "/" })] ?? [:]
      return Line(
        label: label, cells: Array(row.dropFirst()), values: shared.merging(values[label] ?? [:]) { $1 })
    }
  }

  /// A machine whose records begin by changes and come into each state by the table's own shortest walk.
  init(
    _ name: String, covers: Change.SubjectKind? = nil, _ table: String, values: [String: [String: String]] = [:],
    numbers: [String: String], begin: @escaping @Sendable () throws -> MemoryDesk,
    prepare: @escaping @Sendable (MemoryDesk, Line) throws -> Void = { _, _ in },
    state: @escaping @Sendable (MemoryDesk) throws -> String
  ) {
    let walked = StateMachine(name, covers: covers, table, values: values) { _, _ in
      Stage(desk: try begin(), numbers: numbers, state: state)
    }
    self.name = name
    self.covers = covers
    columns = walked.columns
    lines = walked.lines
    stage = { wanted, line in
      let stage = Stage(desk: try begin(), numbers: numbers, state: state)
      for step in try walked.walk(to: wanted) {
        try prepare(stage.desk, step)
        let broken = try stage.perform(step)
        try #require(broken.isEmpty, "\(name), on the way to \(wanted): \(step.label) \(broken.map(\.message.zh))")
      }
      try prepare(stage.desk, line)
      return stage
    }
  }

  /// The fewest changes that lead from the first state to this one.
  private func walk(to wanted: String) throws -> [Line] {
    var walks: [(state: String, steps: [Line])] = columns.prefix(1).map { ($0, []) }
    var seen = Set(columns.prefix(1))
    while !walks.isEmpty {
      let (state, steps) = walks.removeFirst()
      if state == wanted { return steps }
      guard let column = columns.firstIndex(of: state) else { continue }
      for line in lines where line.cells.indices.contains(column) && columns.contains(line.cells[column]) {
        if seen.insert(line.cells[column]).inserted { walks.append((line.cells[column], steps + [line])) }
      }
    }
    throw Unreachable(machine: name, state: wanted)
  }

  struct Unreachable: Error {
    let machine: String
    let state: String
  }

  /// The arrows that it draws: from, to.
  var arrows: [String: Set<String>] {
    var arrows: [String: Set<String>] = [:]
    for line in lines {
      for (from, cell) in zip(columns, line.cells) where columns.contains(cell) {
        arrows[from, default: []].insert(cell)
      }
    }
    return arrows
  }
}

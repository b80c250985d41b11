/// What a row says to a record that is already in the book: it may fill what is empty and never move a state; where the
/// two differ, a person looks, and the sheet's value is taken only where that person said so.
package struct ImportComparison<Record: ImportedRecord>: Sendable, Equatable {
  /// The record with its empty fields filled and what was decided taken over; nil where the row adds nothing.
  package let filled: Record?
  package let conflicts: [ImportPreview.Conflict]
}

/// What is known of the two sides where a row and a record differ.
package struct ConflictRules: Sendable {
  package var choices = ConflictChoices()
  /// Fields whose value in the book a sheet may not change, each with the reason.
  package var refusals: [String: Words] = [:]
  /// How units are called, for people.
  package var units: [RecordID: String] = [:]

  package init() {}
}

/// Lays a row over a known record, field by field.
struct ImportMerger<Record: ImportedRecord> {
  let line: Int
  let rules: ConflictRules
  /// As it was.
  let known: Record
  var record: Record
  private(set) var conflicts: [ImportPreview.Conflict] = []

  init(line: Int, _ record: Record, _ rules: ConflictRules) {
    self.line = line
    self.rules = rules
    known = record
    self.record = record
  }

  /// - Parameter gaps: those of the record that the row has not filled.
  func comparison(gaps: (Record, [Gap]) -> [Gap]) -> ImportComparison<Record> {
    guard record != known else { return ImportComparison(filled: nil, conflicts: conflicts) }
    var filled = record
    if var sheet = record.sheet {
      sheet.gaps = gaps(record, sheet.gaps)
      filled.sheet = sheet
    }
    return ImportComparison(filled: filled, conflicts: conflicts)
  }

  mutating func take<Value: Equatable>(
    _ path: WritableKeyPath<Record, Value?>, _ incoming: Value?, _ field: String, _ text: (Value) -> String
  ) {
    guard let incoming else { return }
    guard let present = record[keyPath: path] else {
      record[keyPath: path] = incoming
      return
    }
    if present != incoming, differs(text(present), text(incoming), field) { record[keyPath: path] = incoming }
  }

  mutating func take(_ path: WritableKeyPath<Record, String?>, _ incoming: String?, _ field: String) {
    take(path, incoming, field) { $0 }
  }

  mutating func take(_ path: WritableKeyPath<Record, CivilDate?>, _ incoming: CivilDate?, _ field: String) {
    take(path, incoming, field, \.description)
  }

  /// A field that is never empty.
  mutating func replace<Value: Equatable>(
    _ path: WritableKeyPath<Record, Value>, _ incoming: Value, _ field: String, _ text: (Value) -> String
  ) {
    let present = record[keyPath: path]
    if present != incoming, differs(text(present), text(incoming), field) { record[keyPath: path] = incoming }
  }

  /// Lines that grow: the first is filled in, another one is a difference. A sheet that went out of this book has all of
  /// them in one cell.
  mutating func take(_ path: WritableKeyPath<Record, [DatedLine]>, _ incoming: DatedLine?, _ field: String) {
    guard let incoming else { return }
    let known = record[keyPath: path].map(\.text)
    guard !known.contains(incoming.text), known.joined(separator: "\n") != incoming.text else { return }
    guard let last = record[keyPath: path].last else {
      record[keyPath: path] = [incoming]
      return
    }
    if differs(last.text, incoming.text, field) { record[keyPath: path].append(incoming) }
  }

  /// Cells that no field holds, where the book has none of them yet.
  mutating func take(extra: [String: String]) {
    guard var sheet = record.sheet else { return }
    for (header, text) in extra where (sheet.extra[header] ?? "").isEmpty && !text.isEmpty {
      sheet.extra[header] = text
    }
    record.sheet = sheet
  }

  /// Keeps the difference for the answer.
  /// - Returns: whether the sheet's value is taken.
  @discardableResult
  mutating func differs(_ present: String, _ incoming: String, _ field: String) -> Bool {
    guard present != incoming else { return false }
    let refusal = rules.refusals[field]
    let isTaken = refusal == nil && rules.choices.takes(number: record.called, field: field, inBook: present)
    conflicts.append(
      ImportPreview.Conflict(
        line: line, number: record.called, field: field, inBook: present, inSheet: incoming, isTaken: isTaken,
        refusal: refusal))
    return isTaken
  }
}

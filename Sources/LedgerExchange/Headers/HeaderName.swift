/// What a column is called in a row that may be the header, made ready once: each row is tried as every kind of sheet.
struct HeaderName: Sendable {
  let group: String?
  let header: String
  /// Its names as they are compared, from the fullest to the shortest; none where no column would be called so.
  let keys: [String]
  /// One of them says who reported.
  let namesReporter: Bool

  /// In bytes: a hundred characters are a sentence and no column's name.
  private static let longest = 300

  init(group: String? = nil, header: String) {
    self.group = group
    self.header = header
    guard !header.isEmpty, header.utf8.count + (group?.utf8.count ?? 0) <= HeaderName.longest else {
      keys = []
      namesReporter = false
      return
    }
    let names = [group.map { "\($0)/\(header)" }, group.map { $0 + header }, header].compactMap { $0 }
    keys = names.map(ColumnAliases.key)
    namesReporter = keys.contains(where: ReporterColumns.isReporter(key:))
  }
}

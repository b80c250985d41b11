extension PrivacyScanner {
  /// Domain rule I17 for one field of a form: one sentence for each kind of private data that stands in it, in whatever
  /// width its digits are.
  static func refusals(in text: String, field: Field) -> [BrokenRule] {
    blockingFindings(in: text).map(\.kind).uniqued().map { kind in
      BrokenRule(
        "I17", field: field.name,
        Words(
          "\(field.title.zh)含\(kind.words.zh)，不得录入，请删除或遮盖",
          "\(field.title.en) holds a \(kind.words.en.lowercased()); delete or mask it"))
    }
  }
}

import Testing

@testable import Ledger
@testable import LedgerStore

/// Values that try a column: quotes, a backslash, breaks.
enum RoundTrip {
  static let approval = Approval(by: "K-02", post: "副书记", on: .on("2021-08-03"), ref: "奎纪办〔2021〕31号")
  static let line = DatedLine(on: .on("2021-08-03"), by: "K-03", text: "“引号”\\反斜杠\n换行\t制表")

  static func origin(_ key: String, part: Int? = nil) -> SheetOrigin {
    SheetOrigin(
      key: key, part: part, layout: RecordID("01234567-0000-7000-8000-000000000001"),
      extra: ["完成状态": "基本完成"], gaps: [.orderedOn, .verifier])
  }
}

extension TestBook {
  func expectsBack<R: LedgerRecord>(_ record: R, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try put([record])
    #expect(try book.record(R.self, record.id) == record, sourceLocation: sourceLocation)
  }
}

import Ledger

/// A listing's rows as an answer, its details for programs alone.
struct ListingRows {
  let listing: Listing
  let rows: [ListingRow]

  var table: ReplyTable {
    ReplyTable(
      columns: [.init("no", Words("编号", "No."))] + listing.columns.map { .init($0.key, $0.title) }
        + listing.details.map { .init($0.key, $0.title, isForPeople: false) }
        + [.init("open", Words("未了", "Open"), isForPeople: false), .init("id", Words("标识", "Id"), isForPeople: false)],
      rows: rows.map { row in
        [.text(row.number.text)] + (row.cells + row.details).map(\.value) + [.flag(row.isOpen), .text(row.id.text)]
      })
  }
}

extension ListingCell {
  fileprivate var value: ReplyValue {
    switch self {
    case .text(let text): .text(text)
    case .coded(let code, let words): .coded(code, words)
    case .date(let date): .date(date)
    case .number(let number): .number(number)
    case .money(let amount): .text(amount.yuan)
    case .flag(let flag): .flag(flag)
    case .due(let date, let isLate):
      ReplyValue(
        json: .text(date?.description),
        words: Words(
          (date?.description ?? "") + (isLate ? " 超期" : ""), (date?.description ?? "") + (isLate ? " late" : "")))
    }
  }
}

/// Which listings there are.
struct ListingsReply: Reply {
  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("name", Words("名称", "Name")), .init("title", Words("台账", "Listing")),
        .init("begins", Words("新增操作", "Begun by")),
      ],
      rows: ListingTable.all.map { listing in
        [.text(listing.name), .coded(listing.title.zh, listing.title), .codes(listing.begins) { Words($0, $0) }]
      })
  }

  func text(_ language: Language) -> String { table?.text(language) ?? "" }
  func json(_ language: Language) -> JSON { .object(["listings": table?.json ?? .null]) }
}

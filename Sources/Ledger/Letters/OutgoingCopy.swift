/// One copy of a letter's text that left the book: written to a file, or handed over. Which copy, to whom, when, by
/// whose hand (domain rule I18: what leaves is known).
package struct OutgoingCopy: ListedRecord {
  package static let kind = RecordKind.outgoingCopy
  package static let numberPrefix = "C"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var lead: RecordID?
  /// The urging letter or the rectification letter.
  package var letter: RecordID
  /// What it is called by: 奎纪督〔2021〕7号.
  package var docNo: String
  /// 第1份 …, counted for each letter.
  package var copyNo: Int
  package var recipient: String
  package var way: Way
  package var on: CivilDate
  package var by: String

  package enum Way: String, Codable, Sendable, CaseIterable {
    case file, handed, exchange

    package var words: Words {
      switch self {
      case .file: Words("写成文件", "Written to a file")
      case .handed: Words("当面交付", "Handed over")
      case .exchange: Words("机要交换", "By confidential exchange")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, lead: RecordID?, letter: RecordID,
    docNo: String, copyNo: Int, recipient: String, way: Way, on: CivilDate, by: String
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.lead = lead
    self.letter = letter
    self.docNo = docNo
    self.copyNo = copyNo
    self.recipient = recipient
    self.way = way
    self.on = on
    self.by = by
  }

  package var caption: Words {
    Words("\(docNo) ", "\(docNo) ") + mark + Words(" \(recipient)", " \(recipient)")
  }
  /// It is a fact and waits for nothing.
  package var isOpen: Bool { false }

  /// 第1份.
  package var mark: Words { Words("第\(copyNo)份", "copy \(copyNo)") }

  /// The last line of the paper that left.
  package var line: String { "（\(mark.zh)，送：\(recipient)）" }
}

extension Listing {
  static let copies = Listing(
    "copies", Words("发出份数", "Copies that left"), of: OutgoingCopy.self,
    columns: [
      ListingColumn("doc_no", Words("文号", "Paper no."), .growing(least: 18, weight: 1)) { copy, _ in .text(copy.docNo)
      },
      ListingColumn("copy_no", Words("第几份", "Copy"), .fixed(6)) { copy, _ in .number(copy.copyNo) },
      ListingColumn("recipient", Words("接收单位", "Recipient"), .growing(least: 12, weight: 2)) { copy, _ in
        .text(copy.recipient)
      },
      ListingColumn("way", Words("方式", "How"), .growing(least: 11, weight: 0, drop: 1)) { copy, _ in
        .coded(copy.way.rawValue, copy.way.words)
      },
      ListingColumn("on", Words("日期", "Date"), .fixed(10)) { copy, _ in .date(copy.on) },
      ListingColumn("by", Words("经办", "By"), .fixed(6)) { copy, _ in .text(copy.by) },
    ],
    begins: [],
    empty: Words("还没有发出的函件：在函件一览里选“交付一份”", "nothing has left yet: choose \"hand over a copy\" on a letter"))
}

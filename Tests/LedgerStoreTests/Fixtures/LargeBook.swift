import Foundation
import GRDB
import Testing

@testable import Ledger
@testable import LedgerStore

/// A book of 20,000 invented leads in every state and of every place of the region, made once for all tests that look
/// across many. Nobody writes to it. `make bench` asks for 100,000: `DUBAN_RECALL_LEADS`.
final class LargeBook: Sendable {
  static let shared = Result { try LargeBook() }
  private static let size = ProcessInfo.processInfo.environment["DUBAN_RECALL_LEADS"].flatMap { Int($0) } ?? 20_000

  let book: LedgerFile
  /// In the order in which they were entered.
  let leads: [Lead]
  let units: [RecordID: OfficeUnit]
  static let today = CivilDate.on("2021-09-13")
  static let rulebook = ShippedSettings.rulebook

  private init() throws {
    let folder = NSTemporaryDirectory() + "duban-large-\(getpid())"
    try? FileManager.default.removeItem(atPath: folder)
    atexit { try? FileManager.default.removeItem(atPath: NSTemporaryDirectory() + "duban-large-\(getpid())") }
    var generator = Generator(seed: 20_000)
    let units = Self.units(&generator)
    var context = Office.context(today: Self.today, officer: "K-01")
    context = ChangeContext(
      today: context.today, officer: context.officer, owner: context.owner, rulebook: Self.rulebook,
      campaign: context.campaign)
    let book = try LedgerFile.create(
      at: folder + "/ledger.db", Founding(officerDisplay: "案管", seeds: units), context)
    var leads: [Lead] = []
    leads.reserveCapacity(Self.size)
    for serial in 1...Self.size { leads.append(generator.lead(serial, of: units, around: Self.today)) }
    let (all, entry) = (leads, context)
    try book.inWriting { db in
      let session = try WriteSession(BookTransaction(db, book.tables), entry, isBatch: true)
      for lead in all { try session.put(lead) }
      _ = try session.close("test", Words("试", "test"))
      return .kept(())
    }
    self.book = book
    self.leads = leads
    self.units = Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0) })
  }

  private static func units(_ generator: inout Generator) -> [OfficeUnit] {
    let names = [
      ("住房和城乡建设局", "住建局"), ("市场监督管理局", "市监局"), ("行政服务中心", "行政服务中心"), ("不动产登记中心3号窗口", "3号窗口"),
      ("银行业Ｂ协会", "银行协会"),
    ]
    return rulebook.divisions.divisions.filter { $0.level == .county }.flatMap { division in
      names.map { name, short in
        OfficeUnit(
          id: LedgerFile.newID(), owner: Office.owner, division: division.code, name: division.shortName.zh + name,
          shortName: short, initials: rulebook.initials(short))
      }
    }
  }

  /// The numbers of the rows that a query answers with, in its order.
  func rows(_ query: LeadQuery, today: CivilDate = LargeBook.today) throws -> [Int64] {
    try book.aside { db in try query.list(Self.rulebook, today: today, db).rowNumbers(db) }
  }

  /// The row of each lead, in the order of entry.
  func rowNumbers() throws -> [RecordID: Int64] {
    try book.aside { db in
      let rows = try Row.fetchAll(db, sql: "SELECT id, row_id FROM lead")
      return Dictionary(uniqueKeysWithValues: rows.map { (RecordID($0["id"]), $0["row_id"]) })
    }
  }
}

extension Generator {
  private static let fragments = [
    "慢作为", "不作为", "施工许可", "超期", "企业反映", "窗口", "办事指南", "一次性告知", "收费", "中介", "不动产登记", "跑了四趟", "补件", "退件", "推诿",
    "拖欠货款", "招标", "评审", "罚款", "听证", "营业执照", "消防验收", "环评", "用地", "银行开户", "会计资料", "调整", "重复提交", "长期", "乌什", "尉犁",
    "莎车", "督办函", "回复", "Ａ座", "B-13", "ERP系统", "2021年", "第３次", "①", "㎡", "3000元", "12345热线", "奎纪督〔2021〕7号", "，", "。",
    "“", "”", "……", "、", " ", "　", "（练习）", "龘", "é", "ß", "ﾊﾞ", "꙳", "😀", "0017", "654003",
  ]

  mutating func text(_ parts: ClosedRange<Int>) -> String {
    (0..<Int.random(in: parts, using: &self)).map { _ in Self.fragments.randomElement(using: &self) ?? "慢" }.joined()
  }

  mutating func lead(_ serial: Int, of units: [OfficeUnit], around today: CivilDate) -> Lead {
    let received = today.adding(days: -Int.random(in: 0...420, using: &self))
    let unit = units.randomElement(using: &self)
    let isOpen = Int.random(in: 0..<3, using: &self) == 0
    let states = LeadStatus.allCases.filter { $0.isFinished != isOpen }
    var lead = Lead(
      id: LedgerFile.newID(), owner: unit?.division ?? Office.owner, year: received.year, serial: serial,
      kind: Int.random(in: 0..<4, using: &self) == 0 ? .request : .clue,
      status: states.randomElement(using: &self) ?? .held, division: unit?.division ?? Office.owner,
      receivedOn: received, source: "petition", title: String(text(1...6).prefix(80)))
    lead.unit = Int.random(in: 0..<9, using: &self) == 0 ? nil : unit?.id
    lead.narrative = text(2...12)
    if Bool.random(using: &self) { lead.result = text(1...4) }
    if Int.random(in: 0..<5, using: &self) == 0 { lead.remark = text(1...3) }
    if Int.random(in: 0..<5, using: &self) == 0 { lead.importedNo = "\(received.year)-\(serial % 400)" }
    let types = LargeBook.rulebook.types
    lead.types = (0..<Int.random(in: 0...2, using: &self)).compactMap { _ in types.randomElement(using: &self)?.code }
      .uniqued()
    if Bool.random(using: &self) { lead.discoveredOn = received.adding(days: -Int.random(in: 0...20, using: &self)) }
    if Int.random(in: 0..<3, using: &self) > 0 { lead.disposalMode = .check }
    if Bool.random(using: &self) { lead.dueOn = received.adding(days: Int.random(in: 5...200, using: &self)) }
    if Bool.random(using: &self) { lead.opinionDueOn = received.adding(months: 1) }
    if Bool.random(using: &self) { lead.movedOn = received.adding(days: Int.random(in: 0...90, using: &self)) }
    if lead.disposalMode != nil, lead.dueOn == nil, Bool.random(using: &self) { lead.pausedFrom = received }
    lead.priority = Priority.allCases.randomElement(using: &self) ?? .normal
    if lead.status.isFinished { lead.closedOn = received.adding(days: 30) }
    return lead
  }
}

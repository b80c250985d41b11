import ArgumentParser
import Foundation
import Ledger
import LedgerStore

struct PracticeCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: said("建练习台账（均为虚构）", "Makes a ledger of made-up leads for training."),
    discussion: said(
      """
      练习台账自成一个文件，有自己的练习日（2021-09-13）。例：duban practice --leads 200 --seed 7
      超过2000件的，写成全区三年的旧账：大半已办结，用来看大台账快不快（100万件约需四分钟、4.4 GB）。
      """,
      """
      It lies in a file of its own and keeps its own day (2021-09-13). Example: duban practice --leads 200 --seed 7
      More than 2,000 are written as three years of the whole region, most of them closed: to see how fast a large ledger
      is (1,000,000 take some four minutes and 4.4 GB).
      """))

  static let usualLeads = 120
  static let takesTime = true

  @OptionGroup var common: CommonOptions

  @Option(help: explained("线索件数", "How many leads."))
  var leads = PracticeCommand.usualLeads

  @Option(help: explained("种子：同一种子，同一台账", "The same seed makes the same ledger."))
  var seed: UInt64 = 1

  @Flag(help: explained("已有练习台账时重建", "Makes it anew where there is one already."))
  var again = false

  func validate() throws {
    guard (1...1_000_000).contains(leads) else {
      throw ValidationError(said("--leads 应在1到1000000之间", "--leads must be from 1 to 1000000"))
    }
  }

  func answer(_ invocation: Invocation) throws -> any Reply {
    let settings = try invocation.settings()
    let rulebook = settings.rulebook()
    let path = invocation.givenLedger ?? invocation.paths.practice.path
    if FileManager.default.fileExists(atPath: path) {
      // Only a practice ledger is ever made anew: anything else at the path is someone's work.
      let isPractice = try LedgerFile.open(at: path, rulebook: rulebook, access: .readOnly).info().isPractice
      guard isPractice, again else {
        throw Failure.usage(
          isPractice ? "练习台账 \(path) 已在；--again 重建" : "\(path) 不是练习台账，未作改动",
          isPractice
            ? "the practice ledger \(path) is there already; --again makes it anew"
            : "\(path) is no practice ledger and was not touched")
      }
      try remove(path)
    }
    let book: LedgerFile
    do {
      let make = leads > PracticePast.mostStories ? PracticePast.make : PracticeBook.make
      book = try make(path, leads, seed, rulebook)
    } catch {
      // Half a practice ledger would be taken for a whole one.
      try? remove(path)
      throw error
    }
    let count = try book.leadCount(LeadQuery(), today: PracticeBook.day, limit: nil)
    return InitReply(
      path: path, division: PracticeBook.owner, officer: PracticeBook.officer, units: try book.units().count,
      isPractice: true, leads: count)
  }

  private func remove(_ path: String) throws {
    for file in [path, path + "-journal"] where FileManager.default.fileExists(atPath: file) {
      try FileManager.default.removeItem(atPath: file)
    }
  }
}

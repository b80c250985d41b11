import ArgumentParser
import Ledger

struct LetterCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: said("函件文字：督办函、整改通知", "The text of a letter: urging letters, rectification notices."),
    discussion: said(
      """
      例：duban letter L0003（看文字）
          duban letter N0001 --output 整改通知.txt --to 住建局（写成文件，记为交付一份）
      写成文件的每一份都编号、记入“发出份数”；文字过不了筛查（I17、I18）的不写出。
      """,
      """
      Examples: duban letter L0003 (to read it)
                duban letter N0001 --output notice.txt --to 住建局 (into a file, recorded as a copy that left)
      Each copy that is written is numbered and logged; text that fails the scan (I17, I18) does not leave.
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("函件编号：L0003、N0001", "The letter's number: L0003, N0001.", "no"))
  var number: String

  @Option(help: explained("写到文件（UTF-8，回车换行）", "Writes it to a file (UTF-8, CRLF).", "file"), completion: .file())
  var output: String?

  @Option(
    name: .customLong("to"), help: explained("这一份给谁（默认收函单位）", "Whom this copy is for (the addressee).", "recipient"))
  var recipient: String?

  func answer(_ invocation: Invocation) throws -> any Reply {
    guard output != nil || recipient == nil else {
      throw Failure.usage("--to 与 --output 一起用", "--to goes with --output")
    }
    let office = try invocation.office(forWriting: output != nil)
    guard let paper = try office.book.outgoingPaper(number, today: office.today) else {
      throw Failure.notThere(
        "没有函件“\(number)”，或只是提醒，没有文字；duban list letters、duban list notices 列出函件",
        "no letter \"\(number)\", or a reminder without a paper; duban list letters and duban list notices have them")
    }
    guard let output else {
      // What must not leave is not shown to a pipe either.
      guard paper.faults.isEmpty else { return OutcomeReply(outcome: .refused(paper.faults)) }
      return PaperReply(paper: paper, isPractice: office.info.isPractice)
    }
    guard output != invocation.ledgerFile else {
      throw Failure.usage("--output 不能是台账文件本身", "--output must not be the ledger itself")
    }
    return OutcomeReply(outcome: try PaperFile(office: office, paper: paper).write(to: output, recipient: recipient))
  }
}

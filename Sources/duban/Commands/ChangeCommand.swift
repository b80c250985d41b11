import ArgumentParser
import Ledger

struct ChangeCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: said("办理：登记、分办、处置、整改、办结……", "Any change: register, assign, dispose, resolve …"),
    discussion: said(
      """
      例：duban change resolve lead=0017 reason=已整改到位 approved_by=K-02 approved_on=2021-09-27 approval_ref=奎纪办〔2021〕40号
      栏目见 duban changes 操作名；--json FILE 从文件读（- 为标准输入）。
      """,
      """
      Example: duban change resolve lead=0017 reason="put right" approved_by=K-02 approved_on=2021-09-27 approval_ref=No.40
      duban changes NAME lists the fields; --json FILE reads them from a file (- is standard input).
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("操作名", "The change's name.", "name"), completion: .list(ChangeTable.all.map(\.name)))
  var name: String

  @Argument(help: explained("栏目=内容", "A field and its value.", "key=value"))
  var pairs: [String] = []

  @Option(help: explained("从JSON文件读各栏目", "Reads the fields from a JSON object.", "file"), completion: .file())
  var json: String?

  @Flag(help: explained("只看能否办理，不写入", "Only asks the rules; nothing is written."))
  var dryRun = false

  func answer(_ invocation: Invocation) throws -> any Reply {
    guard ChangeTable.change(named: name) != nil else {
      throw Failure.usage(
        "没有这个操作：\(name)；duban changes 列出全部", "no such change: \(name); duban changes lists them all")
    }
    var values = try json.map(FieldsFile.read) ?? [:]
    for pair in pairs {
      guard let sign = pair.firstIndex(of: "="), sign > pair.startIndex else {
        throw Failure.usage("“\(pair)”应写作 栏目=内容", "\"\(pair)\" should be written field=value")
      }
      values[String(pair[..<sign])] = String(pair[pair.index(after: sign)...])
    }
    let office = try invocation.office(forWriting: true)
    let request = ChangeRequest(name, values)
    let outcome =
      dryRun ? try office.book.rehearse(request, office.context) : try office.book.perform(request, office.context)
    return OutcomeReply(outcome: outcome, isRehearsal: dryRun)
  }
}

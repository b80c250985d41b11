import ArgumentParser
import Ledger

struct SubjectCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject",
    abstract: said("一个对象的教育、再次发现和处理，下一步还缺什么", "A subject's ladder, and what the next step lacks."),
    discussion: said(
      "例：duban subject 行政服务中心/窗口人员/2", "Example: duban subject 行政服务中心/窗口人员/2"))

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("单位/岗位类别/序号", "Unit, post class and serial.", "subject"))
  var subject: String

  func answer(_ invocation: Invocation) throws -> any Reply {
    guard let parts = SubjectRef.parts(of: subject) else {
      throw Failure.usage(
        "“\(subject)”应写作 单位/岗位类别/序号，如 住建局/窗口人员/2", "write \"\(subject)\" as unit/post class/serial, as in 住建局/窗口人员/2")
    }
    let office = try invocation.office()
    let unit = try office.unit(named: parts.unit, division: nil)
    let subject = SubjectRef(unit: unit.id, postClass: parts.postClass, serial: parts.serial)
    return LadderReply(
      ladder: try office.book.ladder(of: subject, today: office.today), unitName: unit.shortName,
      rulebook: office.rulebook)
  }
}

import ArgumentParser
import Ledger

struct MeasuresCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures", abstract: said("举措进展：每项内容、每个单位、一个季度", "Measures: each value, each body, in a quarter."),
    discussion: said(
      "例：duban measures --period 2021-Q3 --state late", "Example: duban measures --period 2021-Q3 --state late"))

  @OptionGroup var common: CommonOptions

  @Option(help: explained("举措清单（id 或字母），默认适用本地的", "The programme, by id or letter; ours unless given.", "id"))
  var program: String?

  @Option(help: explained("季度，如 2021-Q3，默认本季", "The quarter, as in 2021-Q3; this one unless given.", "quarter"))
  var period: String?

  @Option(help: explained("状态：open、due、late、submitted、returned、accepted", "Only cells in this state.", "state"))
  var state: String?

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let quarter = try period.map(Self.quarter)
    let wanted = try state.map { try QueryOptions.value($0, \MeasureMatrix.State.words, "--state") }
    let programs = office.rulebook.programs
    if let program, programs.program(program) == nil {
      let known = programs.map { "\($0.letter) \($0.id)" }.joined(separator: ", ")
      throw Failure.usage("没有举措清单“\(program)”，可用：\(known)", "no programme \"\(program)\"; one of \(known)")
    }
    let matrix = try office.book.measureMatrix(program: program, period: quarter, today: office.today)
    return MeasuresReply(matrix: matrix, state: wanted)
  }

  private static func quarter(_ text: String) throws -> ReportingPeriod {
    guard let period = ReportingPeriod(text), case .quarter = period else {
      throw Failure.usage("--period“\(text)”应为季度，如 2021-Q3", "--period \"\(text)\" should be a quarter such as 2021-Q3")
    }
    return period
  }
}

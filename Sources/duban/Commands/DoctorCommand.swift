import ArgumentParser
import Foundation
import Glibc
import Ledger

struct DoctorCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: said("检查终端、语言环境、设置、日历和台账", "What is wrong with the set-up, and what to do."),
    discussion: said("例：duban doctor", "Example: duban doctor"))

  @OptionGroup var common: CommonOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    var findings = [terminal(invocation), locale()]
    findings += settings(invocation)
    return DoctorReply(findings: findings)
  }

  private func terminal(_ invocation: Invocation) -> DoctorReply.Finding {
    guard let name = invocation.process["TERM"], name != "dumb" else {
      return .init(
        subject: "terminal", isFine: false,
        words: Words(
          "没有TERM：请在终端中运行，或设 TERM=xterm-256color", "no TERM: run it in a terminal, or set TERM=xterm-256color"))
    }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let fits = !isKnown || (size.ws_col >= 80 && size.ws_row >= 24)
    let extent = isKnown ? " \(size.ws_col)×\(size.ws_row)" : ""
    return .init(
      subject: "terminal", isFine: fits,
      words: fits
        ? Words("终端 \(name)\(extent)", "terminal \(name)\(extent)")
        : Words("终端 \(name)\(extent)：至少80×24才能看全", "terminal \(name)\(extent): it takes 80×24 to see everything"))
  }

  private func locale() -> DoctorReply.Finding {
    setlocale(LC_ALL, "")
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    let isFine = codeset == "UTF-8"
    return .init(
      subject: "locale", isFine: isFine,
      words: isFine
        ? Words("语言环境 UTF-8", "the locale is UTF-8")
        : Words(
          "语言环境不是UTF-8（\(codeset)）：duban改用C.UTF-8；建议 export LANG=zh_CN.UTF-8 或 C.UTF-8",
          "the locale is \(codeset), not UTF-8: duban takes C.UTF-8; better export LANG=C.UTF-8"))
  }

  private func settings(_ invocation: Invocation) -> [DoctorReply.Finding] {
    let settings: Settings
    do {
      settings = try Settings(invocation.paths, given: invocation.givenSettings)
    } catch {
      return [.init(subject: "settings", isFine: false, words: Failure(reading: error).words)]
    }
    let faults = settings.faults + KeySettings(path: settings.file("keys.csv")).faults
    var findings = faults.map { DoctorReply.Finding(subject: "settings", isFine: false, words: $0.words) }
    if findings.isEmpty {
      let folder = settings.officeFolder?.path
      findings = [
        .init(
          subject: "settings", isFine: true,
          words: folder.map { Words("设置：\($0)，其余用随程序安装的", "settings: \($0), the shipped ones beside them") }
            ?? Words(
              "设置：随程序安装的（\(settings.shippedFolder.path)）", "settings: the shipped ones (\(settings.shippedFolder.path))"
            ))
      ]
    }
    let (ledger, localDays) = ledger(invocation, settings)
    let calendar = settings.rulebook(localDays: localDays).calendar
    let year = invocation.clock.today.year
    for year in [year, year + 1] {
      let warning = calendar.warning(year: year)
      findings.append(
        .init(
          subject: "calendar", isFine: warning == nil,
          words: warning ?? Words("\(year)年节假日已录入", "the days off of \(year) are known")))
    }
    return findings + [ledger]
  }

  private func ledger(_ invocation: Invocation, _ settings: Settings) -> (DoctorReply.Finding, [LocalDay]) {
    let path = invocation.ledgerFile
    guard FileManager.default.fileExists(atPath: path) else {
      return (
        .init(
          subject: "ledger", isFine: false,
          words: Words(
            "还没有台账（\(path)）：duban init 新建", "there is no ledger yet (\(path)): duban init makes one")), []
      )
    }
    do {
      let office = try Office(path, settings, invocation, forWriting: false)
      let count = try office.book.leadCount(LeadQuery(), today: office.today, limit: nil)
      let practice = office.info.isPractice ? Words("，练习", ", practice") : Words("", "")
      return (
        .init(
          subject: "ledger", isFine: true,
          words: Words("台账 \(path)：\(count)件", "ledger \(path): \(count) leads") + practice),
        try office.book.localDays()
      )
    } catch {
      return (.init(subject: "ledger", isFine: false, words: Failure(reading: error).words), [])
    }
  }
}

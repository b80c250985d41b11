import Foundation
import Testing

/// What is said of a command that is off: in Chinese, though ArgumentParser speaks English only.
struct UsageTests {
  @Test(arguments: [
    (["leads", "--limt"], "没有选项 --limt，是不是 --limit？"),
    (["leads", "-x"], "没有选项 -x"),
    (["leeds"], "没有命令 leeds，是不是 leads？"),
    (["quite-another", "thing"], "没有命令 quite-another\n"),
    (["show"], "缺少 <no>"),
    (["init", "--division", "654003"], "缺少 --officer <code>"),
    (["leads", "--limit"], "--limit <limit> 缺少内容"),
    (["leads", "--limit", "many"], "“many”不能作为 --limit <limit> 的内容"),
    (["leads", "--format", "xml"], "“xml”不能作为 --format <text|json|csv> 的内容，应为 text、json、csv 之一"),
    (["leads", "--lang", "fr"], "“fr”不能作为 --lang <zh|en> 的内容，应为 zh、en 之一"),
    (["leads", "--count=3"], "选项 --count 不带内容，却写了“3”"),
    (["leads", "0017"], "多出的内容：0017"),
    (["leads", "0017", "0018"], "多出2处内容：0017、0018"),
  ])
  func `in Chinese`(arguments: [String], sentence: String) throws {
    let answer = try DubanProcess.duban(arguments, home: TemporaryHome.make(), environment: ["LANG": "zh_CN.UTF-8"])
    #expect(answer.status == 64)
    #expect(answer.error.hasPrefix("命令写法不对：\(sentence)"), "\(answer.error)")
    #expect(!answer.error.contains("Error"))
    #expect(!answer.error.contains("See"))
  }

  @Test func `in English, with the nearest command`() throws {
    let home = try TemporaryHome.make()
    let answer = try DubanProcess.duban(["leeds", "--lang", "en"], home: home)
    #expect(answer.status == 64)
    #expect(answer.error.contains("There is no command 'leeds'. Did you mean 'leads'?"))
    let option = try DubanProcess.duban(["leads", "--limt", "--lang", "en"], home: home)
    #expect(option.error.contains("Unknown option '--limt'. Did you mean '--limit'?"))
  }

  @Test func `help speaks one language`() throws {
    let home = try TemporaryHome.make()
    for command in [["--help"], ["leads", "--help"], ["show", "--help"], ["change", "--help"]] {
      let chinese = try DubanProcess.duban(command, home: home, environment: ["LANG": "zh_CN.UTF-8"])
      #expect(chinese.status == 0)
      for word in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show ", "values:", "default: ", "See"] {
        #expect(!chinese.output.contains(word), "\(word) in \(chinese.output)")
      }
      #expect(try DubanProcess.duban(command + ["--lang", "en"], home: home).output.contains("USAGE: duban"))
    }
  }
}

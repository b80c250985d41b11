import Foundation
import Testing

/// The manual, the key reference and the change reference are generated and committed: they must be what the program
/// would write today.
struct ReferenceTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: [
    ("docs/man/duban.1", ["reference", "man", "--lang", "en"]),
    ("docs/man/zh_CN/duban.1", ["reference", "man", "--lang", "zh"]),
    ("docs/keys.md", ["reference", "keys"]), ("docs/changes.md", ["reference", "changes"]),
  ])
  func `the committed reference is what the program writes`(file: String, command: [String]) throws {
    let answer = try DubanProcess.duban(command, home: TemporaryHome.make())
    #expect(answer.status == 0, "\(answer.error)")
    let committed = try String(contentsOf: Self.root.appendingPathComponent(file), encoding: .utf8)
    #expect(committed == answer.output, "\(file) is stale: run `make reference` and commit it")
  }

  @Test func `the manual names every variable of ours that the sources ask for`() throws {
    let page = try DubanProcess.duban(["reference", "man", "--lang", "en"], home: TemporaryHome.make()).output
    let sources = Self.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var asked: Set<String> = []
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /"(DUBAN_[A-Z_]+)"/) { asked.insert(String(match.1)) }
    }
    #expect(asked.contains("DUBAN_LANG"))
    // Only a test sets it, to see the terminal restored after a trap.
    for name in asked.subtracting(["DUBAN_CRASH_TEST"]) { #expect(page.contains(name), "\(name) is not in the manual") }
  }

  @Test(arguments: ["en", "zh"]) func `groff sets the manual without a complaint`(language: String) throws {
    let home = try TemporaryHome.make()
    let page = try DubanProcess.duban(["reference", "man", "--lang", language], home: home).output
    let file = home.appendingPathComponent("duban.1")
    try page.write(to: file, atomically: true, encoding: .utf8)
    let answer = try DubanProcess.run(
      URL(fileURLWithPath: "/usr/bin/groff"), ["-k", "-Kutf8", "-man", "-ww", "-Tutf8", file.path])
    #expect(answer.status == 0)
    #expect(answer.error == "")
    #expect(answer.output.contains(language == "zh" ? "台账正忙" : "a fault of duban itself"))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `each shell has its completions`(shell: String) throws {
    let answer = try DubanProcess.duban(["--generate-completion-script", shell], home: TemporaryHome.make())
    #expect(answer.status == 0)
    for name in ["rectifications", "order_rectification", "high-contrast"] { #expect(answer.output.contains(name)) }
    #expect(!answer.output.contains("reference"))
  }
}

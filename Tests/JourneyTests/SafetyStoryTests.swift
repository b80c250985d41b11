import Foundation
import Testing

/// Mechanism 15, the safety of people, by command: what must not be written is refused, what must not be seen is masked, and
/// what leaves is scanned and counted.
struct SafetyStoryTests {
  @Test func `what must not be written, seen or sent out`() throws {
    let office = try LetterStoryTests.rectifying()
    func rules(_ arguments: [String]) throws -> [String] {
      try office.object(["change"] + arguments, status: 1).objects("refused").compactMap { $0.text("rule") }
    }
    // Nothing is kept of a subject of a higher organ, nor a reporter's number.
    let register = ["register", "source=petition", "types=M24", "title=窗口推诿"]
    #expect(try rules(register + ["concerns_refused=yes"]) == ["I16"])
    #expect(try rules(register + ["concerns_refused=no", "subject_level=county"]) == ["I16"])
    #expect(try rules(register + ["concerns_refused=no", "narrative=联系电话13800138000"]) == ["I17"])
    #expect(try office.leads().count == 1)
    // The colleague who is recused is not assigned (I25), and the petition's number is for case managers (I29).
    try office.object("change", "recuse", "officer=K-04", "unit=住建局", "reason=亲属任职")
    #expect(try rules(["assign", "lead=0001", "handler=K-04"]) == ["I25"])
    #expect(try rules(["edit", "lead=0001", "petition_ref=XF-2021-77", "--as", "K-04"]).first == "I17")
    // The mask is the screen's: a command that cannot keep it prints nothing.
    for command in [["show", "0001", "--masked"], ["leads", "--masked"], ["--masked"]] {
      let answer = try office.run(command)
      #expect(answer.status == 64 && answer.output.isEmpty && answer.error.contains("--masked"), "\(command)")
    }
    // To the responsible unit: from the rectification alone, approved, each copy with its number and its recipient.
    #expect(try rules(["draft_notice", "rectification=R0001", "content=据12388举报电话"]) == ["I18"])
    try office.object("change", "draft_notice", "rectification=R0001", "content=月底前编印指南，专人一次性告知。")
    try office.object(
      "change", "release_notice", "rectification_letter=N0001", "approved_by=K-02", "approved_on=2021-09-13",
      "approval_ref=40号")
    for recipient in ["住建局", "行政服务中心"] {
      try office.object("change", "hand_over_notice", "rectification_letter=N0001", "recipient=\(recipient)")
    }
    let copies = try office.object("list", "copies").objects("copies")
    #expect(copies.compactMap { $0.number("copy_no") }.sorted() == [1, 2])
    #expect(Set(copies.compactMap { $0.text("recipient") }) == ["住建局", "行政服务中心"])
    let log = try office.object("log").objects("entries").compactMap { $0.text("change") }
    #expect(log.filter { $0 == "hand_over_notice" }.count == 2)
  }
}

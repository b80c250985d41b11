import Ledger

/// What duban needs and whether it has it; each line says what to do.
struct DoctorReply: Reply {
  struct Finding {
    /// As scripts read it: `ledger`.
    let subject: String
    let isFine: Bool
    let words: Words
  }

  let findings: [Finding]

  func text(_ language: Language) -> String {
    findings.map { ($0.isFine ? "v " : "x ") + $0.words(language) }.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      "ok": .flag(findings.allSatisfy(\.isFine)),
      "findings": .list(
        findings.map {
          .object(["subject": .text($0.subject), "ok": .flag($0.isFine), "message": .text($0.words(language))])
        }),
    ])
  }

  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("subject", Words("项目", "Subject")), .init("ok", Words("正常", "Fine")),
        .init("message", Words("说明", "Message")),
      ],
      rows: findings.map { [.text($0.subject), .flag($0.isFine), .text($0.words.zh)] })
  }
}

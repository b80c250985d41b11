import Ledger
import TerminalUI

/// What duban needs and whether it has it; each line says what to do. The exit code is 0 unless something is wrong, then
/// that of the first wrong finding: what a command would end with that trips over it.
struct DoctorReply: Reply {
  let findings: [Diagnosis]
  /// The terminal's width; nil where the answer goes into a file or a pipe: no lines are broken, no samples shown.
  var columns: Int?

  var isPainted: Bool { columns != nil }

  var exitCode: Int32 { findings.first { $0.verdict == .wrong }?.exitCode ?? 0 }

  func text(_ language: Language) -> String {
    var lines: [String] = []
    for subject in Diagnosis.Subject.allCases {
      let found = findings.filter { $0.subject == subject }
      guard !found.isEmpty else { continue }
      lines.append(subject.words(language))
      for finding in found { lines += self.lines(of: finding, language) }
    }
    return (lines + [summary(language)]).joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      "ok": .flag(exitCode == 0),
      "findings": .list(
        findings.map { finding in
          .object([
            "subject": .text(finding.subject.rawValue), "verdict": .text(finding.verdict.rawValue),
            "ok": .flag(finding.verdict != .wrong), "message": .text(finding.measured(language)),
            "advice": .text(finding.advice?(language)), "values": .object(finding.values),
          ])
        }),
    ])
  }

  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("subject", Words("项目", "Subject")), .init("verdict", Words("结论", "Verdict")),
        .init("message", Words("测得", "Measured")), .init("advice", Words("办法", "What to do")),
      ],
      rows: findings.map { finding in
        [
          .text(finding.subject.rawValue), .text(finding.verdict.rawValue), .text(finding.measured.zh),
          .text(finding.advice?.zh),
        ]
      })
  }

  private func lines(of finding: Diagnosis, _ language: Language) -> [String] {
    let head = "  \(finding.verdict.mark) \(finding.verdict.words(language))  "
    var lines = broken(head + finding.measured(language), hanging: head)
    if columns != nil, let sample = finding.sample { lines.append("    " + sample) }
    if let advice = finding.advice {
      let indent = String(repeating: " ", count: TextWidth.of(head))
      lines += broken(indent + Words("办法：", "do: ")(language) + advice(language), hanging: indent)
    }
    return lines
  }

  /// Variables and file names stand in the sentences: nothing in them may move the cursor.
  private func broken(_ line: String, hanging head: String) -> [String] {
    let plain = Sanitizer.plain(line)
    guard let columns, columns >= 40 else { return [plain] }
    return TextWrap.rows(of: StyledLine(plain), width: columns - 1, hanging: TextWidth.of(head)).map(\.text)
  }

  private func summary(_ language: Language) -> String {
    let counts = Diagnosis.Verdict.allCases.map { verdict in
      let count = findings.count { $0.verdict == verdict }
      return Words("\(verdict.words.zh)\(count)", "\(verdict.words.en) \(count)")
    }
    return Words("共\(findings.count)项：", "\(findings.count) findings: ")(language) + counts.listed()(language)
  }
}

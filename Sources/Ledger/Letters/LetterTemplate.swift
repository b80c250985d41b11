/// The wording of one kind of letter, as the office's `letters.yaml` has it.
package struct LetterTemplate: Hashable, Sendable {
  package let use: Use
  package let title: String
  package let lines: [String]

  /// Which letter it is for.
  package enum Use: String, Sendable, CaseIterable {
    /// 提示函
    case yellow
    /// 督办函
    case red
    /// 整改通知
    case notice
    /// 整改督办函
    case rectificationUrging = "rectification_urging"

    /// Whether it leaves for a unit outside the organ.
    var isForUnit: Bool { self == .notice || self == .rectificationUrging }

    /// What may stand between braces. To a unit nothing of the lead is offered at all (domain rule I18).
    package var placeholders: [Placeholder] {
      isForUnit
        ? [.organ, .unit, .docNo, .issuedOn, .replyDue, .problem, .cause, .action, .due, .found, .content]
        : [
          .organ, .department, .docNo, .issuedOn, .replyDue, .lead, .title, .unit, .receivedOn, .due, .colour, .reason,
          .done, .content,
        ]
    }

    /// What must stand there, or the letter would not say what it is about.
    fileprivate var needed: [Placeholder] {
      isForUnit ? [.unit, .docNo, .content] : [.department, .docNo, .lead, .content]
    }
  }

  package enum Placeholder: String, Sendable, CaseIterable {
    case organ, department, unit, lead, title, due, colour, reason, done, content, problem, cause, action, found
    case docNo = "doc_no"
    case issuedOn = "issued_on"
    case replyDue = "reply_due"
    case receivedOn = "received_on"
  }

  /// What is wrong with a wording, and in which of its lines; 0 is the first, nil the whole.
  package struct Fault: Error, Hashable, Sendable {
    package let line: Int?
    package let words: Words
  }

  package init(use: Use, title: String, lines: [String]) throws(Fault) {
    let known = Set(use.placeholders.map(\.rawValue))
    for (index, line) in lines.enumerated() {
      if let stranger = line.placeholders.first(where: { !known.contains($0) }) {
        let list = use.placeholders.map { "{\($0.rawValue)}" }.joined(separator: " ")
        throw Fault(
          line: index, words: Words("不认识{\(stranger)}，可用：\(list)", "unknown {\(stranger)}; known are \(list)"))
      }
    }
    let used = Set(lines.flatMap(\.placeholders))
    if let missing = use.needed.first(where: { !used.contains($0.rawValue) }) {
      throw Fault(line: nil, words: Words("缺{\(missing.rawValue)}", "{\(missing.rawValue)} is missing"))
    }
    self.use = use
    self.title = title
    self.lines = lines
  }

  /// The title and the lines with their facts in them. A line whose facts are all empty is left out: a lead without a
  /// date says nothing of one.
  package func filled(_ facts: [Placeholder: String]) -> [String] {
    func fact(_ name: String) -> String { Placeholder(rawValue: name).flatMap { facts[$0] } ?? "" }
    let body = lines.filter { line in
      let names = line.placeholders
      return names.isEmpty || names.contains { !fact($0).isEmpty }
    }
    return [title]
      + body.flatMap { $0.filled(fact).split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }
}

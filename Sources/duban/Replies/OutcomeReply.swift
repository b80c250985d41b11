import Ledger

/// What a change answered: a receipt, or every broken rule at once and exit 1.
struct OutcomeReply: Reply {
  let outcome: Outcome
  /// Only asked, nothing written.
  var isRehearsal = false

  var exitCode: Int32 { outcome.receipt == nil ? 1 : 0 }

  func text(_ language: Language) -> String {
    switch outcome {
    case .done(let receipt):
      let entry =
        isRehearsal
        ? Words("（可以办理，未写入）", " (would be done; nothing was written)")(language)
        : Words("（日志第\(receipt.entry)条）", " (entry \(receipt.entry))")(language)
      return ([receipt.sentence(language) + entry] + receipt.notices.map { "! " + $0(language) })
        .joined(separator: "\n")
    case .refused(let rules):
      let head = Words("未办理，未写入任何内容：", "refused, nothing was written:")(language)
      return
        ([head]
        + rules.map { rule in
          let place = [rule.rule == "form" ? nil : rule.rule, rule.field].compactMap { $0 }.joined(separator: " ")
          return "  " + (place.isEmpty ? "" : place + "  ") + rule.message(language)
        }).joined(separator: "\n")
    }
  }

  func json(_ language: Language) -> JSON {
    switch outcome {
    case .done(let receipt):
      .object([
        "entry": .number(receipt.entry), "no": .text(receipt.number), "kind": .text(receipt.kind?.rawValue),
        "record": .text(receipt.record?.text), "summary": .text(receipt.summary(language)),
        "notices": .texts(receipt.notices.map { $0(language) }),
      ])
    case .refused(let rules):
      .object(["refused": .list(rules.map { $0.json(language) })])
    }
  }
}

extension BrokenRule {
  func json(_ language: Language) -> JSON {
    .object(["rule": .text(rule), "field": .text(field), "message": .text(message(language))])
  }
}

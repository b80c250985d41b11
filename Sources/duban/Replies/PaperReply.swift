import Ledger

/// A letter's text, as it is or would be issued, with the copies that left.
struct PaperReply: Reply {
  let paper: OutgoingPaper
  let isPractice: Bool

  static let practiceLine = "【练习台账，不是公文】"

  func text(_ language: Language) -> String {
    let marks = [
      isPractice ? Self.practiceLine : nil, paper.isDraft ? Words("【草稿】", "[draft]")(language) : nil,
    ].compactMap { $0 }
    return (marks + [paper.text]).joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      "no": .text(paper.number), "doc_no": .text(paper.isDraft ? nil : paper.reference),
      "addressee": .text(paper.addressee), "draft": .flag(paper.isDraft), "practice": .flag(isPractice),
      "text": .text(paper.text),
      "copies": .list(
        paper.copies.map {
          .object([
            "no": .text($0.number), "copy_no": .number($0.copyNo), "recipient": .text($0.recipient),
            "way": .text($0.way.rawValue), "on": .text($0.on.description), "by": .text($0.by),
          ])
        }),
    ])
  }
}

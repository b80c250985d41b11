import Ledger
import TerminalUI

/// What the screen of 督办 says of a lead: the ladder with what was done, and the letters.
struct UrgingWords {
  let dossier: Dossier
  let ladder: UrgingLadder
  let surroundings: Surroundings

  var title: String {
    surroundings(Words("督办", "Urging")) + " \(dossier.lead.shortNumber) \(dossier.lead.title)"
  }

  var ladderLines: [StyledLine] {
    let standing = surroundings.standing(of: dossier.lead.clockFacts)
    let colour = standing.colour.map { surroundings($0.words) + " " } ?? ""
    let department = dossier.lead.handlingDepartment ?? surroundings(Words("未写", "not named"))
    var lines = [
      RecordPage.line(
        surroundings(Words("颜色", "Colour")), colour + surroundings(standing.explanation),
        Style(standing.colour?.role ?? .text)),
      RecordPage.line(surroundings(Words("承办部门", "Department")), department),
    ]
    lines += ladder.steps.map { step in
      let deeds = step.deeds.map { Words("\($0.on) ", "\($0.on) ") + $0.words }.listed(Words("；", "; "))
      let isSuggested = ladder.suggested == step.rung
      let done = step.deeds.isEmpty ? Words("-", "-") : deeds
      let mark = isSuggested ? Words("  < 建议", "  < suggested") : Words("", "")
      return RecordPage.line(
        surroundings(step.rung.words), surroundings(done + mark),
        isSuggested ? .warn : step.deeds.isEmpty ? .dim : .text)
    }
    if let advice = ladder.advice {
      lines.append(RecordPage.line(surroundings(Words("现在", "Now")), surroundings(advice)))
    }
    return lines
  }

  var letters: [StyledLine] {
    dossier.urgings.reversed().map { letter in
      let words =
        Words("\(letter.title.zh)，", "\(letter.title.en), ")
        + (letter.status == .closed && letter.repliedOn == nil
          ? Words(letter.issuedOn?.description ?? "", letter.issuedOn?.description ?? "")
          : letter.replyWords(on: surroundings.today))
      let text = [surroundings(words), letter.content, letter.outcome].compactMap(\.self).joined(separator: "  ")
      return RecordPage.line(
        letter.shortNumber, (letter.docNo.map { $0 + "  " } ?? "") + text,
        letter.isLate(on: surroundings.today) ? .danger : .text)
    }
  }
}

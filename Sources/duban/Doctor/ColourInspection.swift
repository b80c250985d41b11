import CursesTerminal
import Ledger
import TerminalUI

/// How many colours there are, and what the roles look like in them.
struct ColourInspection {
  let process: ProcessContext
  let description: TerminalDescription?

  var finding: Diagnosis {
    guard let description else {
      return .unknown(.colours, Words("不知道终端，量不了颜色", "the terminal is not known, nor are its colours"))
    }
    let isMono = process["NO_COLOR"] != nil
    let told = ["COLORTERM", "COLORFGBG"].compactMap { name in process[name].map { "\(name)=\($0)" } }
    let more = told.map { Words("，\($0)", ", \($0)") }.listed(Words("", ""))
    let finding: Diagnosis
    if isMono {
      finding = .good(
        .colours, Words("设了NO_COLOR：不用颜色，靠文字和标记区分", "NO_COLOR is set: words and marks instead of colours") + more)
    } else if description.colours < 8 {
      finding = .look(
        .colours,
        Words(
          "\(description.colours)色：红黄蓝只用文字表示", "\(description.colours) colours: red, yellow and blue are words only")
          + more,
        advice: Words("终端其实有颜色时，export TERM=xterm-256color", "if it does have colours, export TERM=xterm-256color"))
    } else {
      finding = .good(
        .colours, Words("\(description.colours)色", "\(description.colours) colours") + more,
        advice: Words(
          "看不清时，换配色 duban --theme light|dark|high-contrast（要256色），或设NO_COLOR=1",
          "if some can't be read: duban --theme light|dark|high-contrast (with 256 colours), or NO_COLOR=1"))
    }
    return finding.with(["colours": .number(description.colours), "mono": .flag(isMono || description.colours < 8)])
      .showing(sample(description, isMono: isMono))
  }

  private func sample(_ description: TerminalDescription, isMono: Bool) -> String {
    let pieces: [(String, Role)] = [
      ("红 red", .danger), ("黄 yellow", .warn), ("蓝 blue", .info), ("绿 ok", .ok), ("题 title", .title),
      ("框 focus", .focusBorder), ("选 cursor", .selection), ("标 mark", .mark), ("中 match", .match),
    ]
    return pieces.map { description.painted($0.0, as: $0.1, isMono: isMono) }.joined(separator: " ")
  }
}

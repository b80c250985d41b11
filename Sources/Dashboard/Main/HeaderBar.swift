import Ledger
import TerminalUI

/// ` 督办 duban │ 奎屯市 │ 2021-09-13 周一 10:05 │ 红12 黄7 待验收3 待回复2    练习 `
struct HeaderBar {
  private let bar: StatusBar

  init(_ surroundings: Surroundings, morning: MorningCounts?, isWide: Bool) {
    let words = surroundings.strings.main
    var items = [BarItem(words.program, style: .title, priority: 1)]
    if let ledger = surroundings.ledger {
      let owner = surroundings(
        surroundings.rulebook.divisions.displayName(ledger.info.owner, ili: surroundings.rulebook.iliScope))
      let place = isWide ? surroundings(Words("\(owner)营商环境问题线索台账", "\(owner) leads")) : owner
      items.append(BarItem(place, priority: 3))
      if isWide, let clock = ledger.campaign?.clock(on: surroundings.today) {
        items.append(BarItem(surroundings(clock.words), priority: 2))
      }
    }
    let date = isWide ? surroundings.today.monthDay : surroundings.today.description
    items.append(BarItem("\(date) \(surroundings(surroundings.today.weekdayWords)) \(surroundings.time)", priority: 4))
    if let morning { items.append(BarItem(HeaderBar.counts(morning, words), priority: 5)) }
    let marks = [
      surroundings.isMasked ? words.masked : nil,
      surroundings.ledger?.info.isPractice == true ? words.practice : nil,
    ].compactMap(\.self)
    bar = StatusBar(
      items, trailing: marks.map { BarItem($0, style: Style(.warn, [.bold, .reverse]), priority: 9) })
  }

  static func counts(_ counts: MorningCounts, _ words: MainStrings) -> StyledLine {
    StyledLine([
      Span("\(words.red)\(counts.red)", Style(.danger, .bold)), " ",
      Span("\(words.yellow)\(counts.yellow)", Style(.warn, .bold)), " ",
      Span("\(words.awaitingAcceptance)\(counts.awaitingAcceptance)"), " ",
      Span("\(words.awaitingReply)\(counts.awaitingReply)"),
    ])
  }

  func draw(into frame: inout Frame, in rect: Rect) { bar.draw(into: &frame, in: rect) }
}

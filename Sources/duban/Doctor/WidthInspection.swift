import CursesTerminal
import Ledger
import TerminalUI

/// What the terminal's own widths mean for the screen.
struct WidthInspection {
  let measurement: WidthMeasurement
  /// DUBAN_AMBIWIDTH=2
  let expectsWide: Bool

  var findings: [Diagnosis] {
    switch measurement {
    case .notATerminal:
      [
        unmeasured(
          Words("不在终端里，量不了", "no terminal, nothing to measure"),
          Words("在终端窗口中直接运行 duban doctor", "run duban doctor in a terminal's window, by itself"))
      ]
    case .inBackground:
      [
        unmeasured(
          Words("在后台运行，不能询问终端", "a background job can't ask the terminal"),
          Words("在前台运行 duban doctor", "run duban doctor in the foreground"))
      ]
    case .silent:
      [
        unmeasured(Words("终端没有回答光标位置（CSI 6n）", "the terminal does not tell its cursor's place (CSI 6n)"), Self.byEye),
        glyphs,
      ]
    case .late:
      [
        unmeasured(
          Words("终端在0.3秒内没有回答光标位置：线路太慢", "the terminal took more than 0.3 s to tell its cursor's place: a slow line"),
          Self.byEye), glyphs,
      ]
    case .measured(let widths, let roundTrip):
      [chinese(widths, roundTrip), ambiguous(widths)] + strays(widths) + [glyphs]
    }
  }

  private static let byEye = Words(
    "打开督办台，框线右边不齐时用 duban --ambiwidth wide",
    "open the dashboard; if the right edges of boxes are torn, use duban --ambiwidth wide")

  private func unmeasured(_ why: Words, _ advice: Words) -> Diagnosis { .unknown(.widths, why, advice: advice) }

  private func chinese(_ measured: MeasuredWidths, _ roundTrip: Duration) -> Diagnosis {
    let widths = measured.of(.chinese)
    let (seconds, attoseconds) = roundTrip.components
    let delay = Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
    let finding: Diagnosis
    if measured.misreadsChinese {
      finding = .wrong(
        .widths, Words("汉字应占2列，终端画成：", "Chinese should take 2 columns, the terminal makes: ") + listed(widths),
        advice: Words(
          "把终端的字符集改成UTF-8（PuTTY：Window - Translation）",
          "set the terminal's character set to UTF-8 (PuTTY: Window - Translation)"),
        exitCode: 69)
    } else {
      finding = .good(
        .widths, Words("汉字和全角标点占2列（应答\(delay)毫秒）", "Chinese takes 2 columns (answered in \(delay) ms)"))
    }
    return finding.with(["columns": .object(members(widths)), "answer_ms": .number(delay)])
  }

  private func ambiguous(_ measured: MeasuredWidths) -> Diagnosis {
    let widths = measured.of(.box) + measured.of(.ambiguous)
    let wide = widths.filter { $0.columns != 1 }
    let finding: Diagnosis
    switch (wide.isEmpty, expectsWide) {
    case (true, false):
      finding = .good(.widths, Words("框线和“”—…①→等占1列", "box lines and “”—…①→ take 1 column"))
    case (true, true):
      finding = .look(
        .widths,
        Words("框线和“”—…①→等占1列，但设了DUBAN_AMBIWIDTH=2", "box lines and “”—…①→ take 1 column, but DUBAN_AMBIWIDTH=2 is set"),
        advice: Words("unset DUBAN_AMBIWIDTH，框线和引号会好看些", "unset DUBAN_AMBIWIDTH for real lines and quotes"))
    case (false, true):
      finding = .good(
        .widths,
        Words("有字符占2列，DUBAN_AMBIWIDTH=2已经照顾到：", "some take 2 columns, DUBAN_AMBIWIDTH=2 sees to it: ") + listed(wide))
    case (false, false):
      finding = .wrong(
        .widths, Words("这些字符应占1列，终端画成：", "these should take 1 column, the terminal makes: ") + listed(wide),
        advice: Words(
          "用 duban --ambiwidth wide，或在 ~/.profile 中写 export DUBAN_AMBIWIDTH=2",
          "use duban --ambiwidth wide, or write export DUBAN_AMBIWIDTH=2 into ~/.profile"),
        exitCode: 69)
    }
    return finding.with(["columns": .object(members(widths)), "ambiwidth": .text(wide.isEmpty ? "narrow" : "wide")])
  }

  private func strays(_ measured: MeasuredWidths) -> [Diagnosis] {
    let strays = measured.strays
    guard !strays.isEmpty else {
      return [.good(.widths, Words("表情占2列，组合符不占列", "emoji take 2 columns, combining marks none"))]
    }
    return [
      .look(
        .widths, Words("终端画得与系统字宽表不同：", "the terminal differs from the system's table: ") + listed(strays),
        advice: Words("含这些字符的行可能错位，按Ctrl-L重画", "rows with them may be torn; Ctrl-L draws anew")
      ).with(["columns": .object(members(strays))])
    ]
  }

  private var glyphs: Diagnosis {
    .unknown(
      .widths,
      Words(
        "字体量不出来，请看下面一行：有没有方框、问号或缺字",
        "fonts can't be measured; look at this line for empty boxes, question marks or gaps"),
      advice: Words(
        "有缺字时，给终端换一种等宽中文字体（如Noto Sans Mono CJK SC）",
        "if some are missing, give the terminal a monospaced Chinese font (such as Noto Sans Mono CJK SC)")
    ).showing("督办 “问题线索” — ①→● ┌─┐│└┘ ┏━┓ 𠮷")
  }

  private func listed(_ widths: [MeasuredWidths.Width]) -> Words {
    widths.map { width in
      Words("\(width.sample.spelled) \(width.columns)列", "\(width.sample.spelled) \(width.columns)")
    }.listed()
  }

  private func members(_ widths: [MeasuredWidths.Width]) -> [JSON.Member] {
    widths.map { JSON.Member($0.sample.spelled, .number($0.columns)) }
  }
}

extension WidthSample {
  /// The blank one by its number, so that it can be seen.
  fileprivate var spelled: String { text == "\u{3000}" ? "U+3000" : text }
}

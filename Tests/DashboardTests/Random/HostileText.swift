/// Text of every class that the sanitiser knows, as it comes from hotlines, files and keyboards.
enum HostileText {
  static let pieces: [String] = calm + controls + hidden + marks + unknown + joined + wide

  private static let calm = [
    "住建局", "施工许可超期，企业跑四趟", "（2021）31号", "a", "Word and words", "12,345.00", "0017", " ", "kts", "2021-09-13",
  ]
  /// C0, DEL, C1, line ends, and sequences that a terminal would obey.
  private static let controls = [
    "\u{0}", "\u{7}", "\u{8}", "\t", "\n", "\r", "\r\n", "\r\r\n", "\u{C}", "\u{1B}[31m", "\u{1B}]52;c;aGk=\u{7}",
    "\u{1B}[201~", "\u{1B}P", "\u{7F}", "\u{80}", "\u{85}", "\u{9B}2J", "\u{9D}0;x\u{9C}",
  ]
  /// Bidirectional controls, zero width, tags, fillers, line separators.
  private static let hidden = [
    "\u{202E}txt.exe", "\u{202A}\u{202C}", "\u{2066}\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{200B}",
    "\u{200C}",
    "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{E0041}\u{E007F}", "\u{FE0F}", "\u{E0100}", "\u{AD}", "\u{115F}", "\u{3164}",
    "\u{2028}", "\u{2029}", "\u{180E}", "\u{206A}", "\u{FFF9}",
  ]
  /// Combining runs, alone at the start, on a wide base, and above the two that a cell holds.
  private static let marks = [
    "\u{301}", "e\u{301}", "中\u{301}\u{302}", "x" + String(repeating: "\u{336}", count: 40), "\u{20E3}", "กำ", "ที่", "कि",
    "\u{1112}\u{1161}\u{11AB}", "й", "\u{5B0}",
  ]
  /// Private use, unassigned, noncharacters, and the neighbours of the surrogates.
  private static let unknown = [
    "\u{E000}", "\u{F8FF}", "\u{10FFFD}", "\u{378}", "\u{2FE0}", "\u{FFFE}", "\u{FFFF}", "\u{1FFFE}", "\u{10FFFF}",
    "\u{D7FF}", "\u{D7A3}", "\u{FFFD}", "\u{1FAE8}", "\u{16FE4}",
  ]
  /// Families, flags, skins, keycaps, right-to-left letters.
  private static let joined = [
    "👨‍👩‍👧‍👦", "🇨🇳", "🇨", "👍🏽", "🏽", "☎\u{FE0F}", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}", "🏴\u{E0067}\u{E007F}", "ئۇيغۇر", "עברית",
    "شىنجاڭ",
  ]
  /// Full width, half width, ambiguous, and beyond the basic plane.
  private static let wide = [
    "ＡＢＣ　１２", "ｶﾞ", "“”…—①℃→█Ⅲ●", "Москва", "Ωμέγα", "𠀀𡃁", "𝔘", "✅⏳😀", "㎡", "ㄅ", "１２３",
  ]

  /// A few pieces in a row, seldom very many.
  static func make(_ dice: inout Dice) -> String {
    let count = dice.roll(0..<40) == 0 ? dice.roll(60..<400) : dice.roll(1...6)
    return (0..<count).map { _ in dice.pick(pieces) }.joined()
  }
}

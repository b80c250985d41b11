/// Plates of vehicles: a province, a letter, five signs; six for new-energy vehicles; 警, 学, 挂 and their like at
/// the end. 新A12345, 新A·D12345, 新Ａ１２３４警.
enum LicencePlate {
  private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars.map(\.value))
  private static let endings = Set("警学挂领使港澳".unicodeScalars.map(\.value))
  /// The letters that mark a new-energy vehicle.
  private static let newEnergy = Set("ABCDEFGHJK".unicodeScalars.map(\.value))

  /// The plate whose letter of the city stands here, from the province on.
  static func place(letterAt letter: Int, in text: FoldedText) -> Range<Int>? {
    guard letter > 0, provinces.contains(text[letter - 1]), isPlateLetter(text[letter]) else { return nil }
    var start = letter + 1
    while start - letter <= 2, [0x20, 0xB7, 0x2E, 0x2D, 0x2022, 0x30FB].contains(text[start]) { start += 1 }
    var end = start
    while end - start < 7, FoldedText.isDigit(text[end]) || isPlateLetter(text[end]) { end += 1 }
    let signs = text.scalars[start..<end]
    let accepted =
      switch signs.count {
      case 4: endings.contains(text[end])
      case 5: signs.count(where: FoldedText.isDigit) >= 2
      case 6: isNewEnergy(Array(signs))
      default: false
      }
    guard accepted, !FoldedText.isLetter(text[end]), !FoldedText.isDigit(text[end]) else { return nil }
    return letter - 1..<(signs.count == 4 ? end + 1 : end)
  }

  /// I and O are not used.
  private static func isPlateLetter(_ value: UInt32) -> Bool {
    FoldedText.isLetter(value) && value | 0x20 != 0x69 && value | 0x20 != 0x6F
  }

  /// Small: the mark, a letter or digit, four digits. Large: five digits, the mark.
  private static func isNewEnergy(_ signs: [UInt32]) -> Bool {
    func isMark(_ value: UInt32) -> Bool { newEnergy.contains(value & ~0x20) && FoldedText.isLetter(value) }
    return isMark(signs[0]) && signs[2...].allSatisfy(FoldedText.isDigit)
      || isMark(signs[5]) && signs[..<5].allSatisfy(FoldedText.isDigit)
  }
}

/// What stands in for characters that some terminals draw two columns wide (`--ambiwidth wide`, screens.md 1.3b): signs
/// by signs that mean the same, letters by how they are spelt in ASCII, whatever else by `?`. A row then keeps its
/// width there, at the price of a few letters.
enum Substitutes {
  static func text(for scalar: Unicode.Scalar) -> String? {
    guard scalar.value >= 0xA1 else { return nil }
    if let text = table[scalar] { return text }
    switch scalar.value {
    case 0x2460...0x2473: return "(\(scalar.value - 0x245F))"
    case 0x2474...0x2487: return "(\(scalar.value - 0x2473))"
    case 0x2488...0x249B: return "\(scalar.value - 0x2487)."
    case 0x249C...0x24B5: return letter("a", scalar.value - 0x249C, in: "()")
    case 0x24B6...0x24CF: return letter("A", scalar.value - 0x24B6, in: "()")
    case 0x24D0...0x24E9: return letter("a", scalar.value - 0x24D0, in: "()")
    case 0x2160...0x216B: return roman[Int(scalar.value - 0x2160)]
    case 0x2170...0x2179: return roman[Int(scalar.value - 0x2170)].lowercased()
    case 0x250C...0x257F: return "+"
    case 0x2580...0x259F: return "#"
    default: return AmbiguousWidth.contains(scalar) ? "?" : nil
    }
  }

  private static func letter(_ first: Unicode.Scalar, _ place: UInt32, in brackets: String) -> String {
    let letter = Unicode.Scalar(first.value + place).map { String(Character($0)) } ?? ""
    return "\(brackets.prefix(1))\(letter)\(brackets.suffix(1))"
  }

  private static let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]

  /// Each word is a character and what stands in for it.
  private static let table: [Unicode.Scalar: String] = {
    let words = [
      "“「 ”」 ‘『 ’』 ….. ‥.. —-- ―-- –- ‐- ‖|| ·・ •・ ‧・ ※* †+ ‡++ ‰%o ′' ″\" ‵` ‾- §S ¶P ¡! ¿? ¤* ¨\" ´' ¸, ¯- ®(R) ™TM",
      "℃C ℉F ℅c/o ℓl №No ℡TEL ΩOhm ÅA €EUR °o ±+- ×x ÷/ ªa ºo ²2 ³3 ¹1 ⁴4 ⁿn ₁1 ₂2 ₃3 ₄4 ¼1/4 ½1/2 ¾3/4 ⅓1/3 ⅔2/3",
      "⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8 →-> ⇒=> ←<- ⇐<= ↔<-> ⇔<=> ↑^ ↓v ▲^ △^ ▼v ▽v ▶> ▷> ◀< ◁< ●* ○o ◎o ◯o ◆* ◇* ◈* ★* ☆* ■# □# ▣#",
      "√v ∞oo ∠< ∣| ∥|| ∧& ∨| ∴.: ∵:. ∶: ∷:: ∼~ ∽~ ≈~ ≌~ ≒~ ≠!= ≡= ≤<= ≥>= ≦<= ≧>= ≪<< ≫>> ∕/ ∑S ∏P ⊥_|_ ♀F ♂M ☎TEL ☏TEL",
      "─- ━- ┄- ┅- ┈- ┉- ╌- ╍- ═- │| ┃| ┆| ┇| ┊| ┋| ╎| ╏| ║|",
      "ÆAE ÐD ØO ÞTh ßss àa áa æae èe ée êe ìi íi ðd òo óo øo ùu úu üu þth āa đd ēe ěe ĦH ħh īi ıi ĲIJ ĳij ĸk ĿL ŀl ŁL łl",
      "ńn ňn ŉ'n ŊN ŋn ōo ŒOE œoe ŦT ŧt ūu ǎa ǐi ǒo ǔu ǖu ǘu ǚu ǜu ɑa ɡg ǹn ḿm",
      "ΑA ΒB ΓG ΔD ΕE ΖZ ΗH ΘTh ΙI ΚK ΛL ΜM ΝN ΞX ΟO ΠP ΡR ΣS ΤT ΥY ΦF ΧCh ΨPs ΩO",
      "αa βb γg δd εe ζz ηh θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χch ψps ωo",
      "ЁYo АA БB ВV ГG ДD ЕE ЖZh ЗZ ИI ЙJ КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХKh ЦTs ЧCh ШSh ЩShch Ъ\" ЫY Ь' ЭE ЮYu ЯYa",
      "ёyo аa бb вv гg дd еe жzh зz иi йj кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ\" ыy ь' эe юyu яya",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for word in words.joined(separator: " ").unicodeScalars.split(separator: " ") {
      guard let scalar = word.first else { continue }
      table[scalar] = String(word.dropFirst())
    }
    return table
  }()
}

/// Finds what rule I17 keeps out of the ledger: telephones, IDs, bank cards, e-mail addresses and plates, in half
/// and full width, with the separators that people use. Digits that only resemble — case numbers, project codes,
/// amounts, dates — are left.
///
/// Works on unicode scalars in one pass; a text without digits or @ costs one look at its bytes.
package enum PrivacyScanner {
  /// Everything found, in the order of the text; includes what is only pointed out.
  package static func findings(in text: String) -> [PersonalDataFinding] {
    let folded = FoldedText(text)
    let blocking = blockingPlaces(in: text, folded)
    let posts = PostAndName.places(in: folded).filter { post in
      !blocking.contains { $0.range.overlaps(post) }
    }
    let places = (blocking + posts.map { ($0, .postAndName) }).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return zip(FoldedText.indices(of: places.map(\.range), in: text), places).map {
      PersonalDataFinding(kind: $1.kind, range: $0)
    }
  }

  /// Only what forms block and imports mask.
  package static func blockingFindings(in text: String) -> [PersonalDataFinding] {
    guard mayHoldNumbers(text) else { return [] }
    let places = blockingPlaces(in: text, FoldedText(text))
    return zip(FoldedText.indices(of: places.map(\.range), in: text), places).map {
      PersonalDataFinding(kind: $1.kind, range: $0)
    }
  }

  /// The text with ［手机号］ and the like in place of what was found, and the count by kind. Masking a masked text
  /// changes nothing.
  package static func masked(_ text: String) -> MaskedText {
    guard mayHoldNumbers(text) else { return MaskedText(text: text, counts: [:]) }
    let places = blockingPlaces(in: text, FoldedText(text))
    guard !places.isEmpty else { return MaskedText(text: text, counts: [:]) }
    var counts: [PersonalDataKind: Int] = [:]
    for place in places { counts[place.kind, default: 0] += 1 }
    return MaskedText(
      text: FoldedText.replacing(places.map { ($0.range, $0.kind.mask) }, in: text), counts: counts)
  }

  /// A look at the bytes for two digits or an @, in either width: nothing that is sought has fewer.
  private static func mayHoldNumbers(_ text: String) -> Bool {
    var digits = 0
    var (beforeLast, last): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      let fullWidth = beforeLast == 0xEF && last == 0xBC
      if byte == 0x40 || (fullWidth && byte == 0xA0) { return true }
      if (byte >= 0x30 && byte <= 0x39) || (fullWidth && byte >= 0x90 && byte <= 0x99) {
        digits += 1
        if digits == 2 { return true }
      }
      (beforeLast, last) = (last, byte)
    }
    return false
  }

  private typealias Place = (range: Range<Int>, kind: PersonalDataKind)

  private static func blockingPlaces(in text: String, _ folded: FoldedText) -> [Place] {
    let emails = emailPlaces(in: folded)
    var nextEmail = emails.startIndex
    var places: [Place] = []
    var place = 0
    while place < folded.scalars.count {
      if nextEmail < emails.endIndex, place >= emails[nextEmail].lowerBound {
        places.append((emails[nextEmail], .email))
        place = emails[nextEmail].upperBound
        nextEmail += 1
        continue
      }
      let value = folded.scalars[place]
      if FoldedText.isDigit(value) {
        let chain = DigitChain(in: folded, at: place)
        let limit = nextEmail < emails.endIndex ? emails[nextEmail].lowerBound : Int.max
        places += chain.matches(in: folded).filter { $0.places.upperBound <= limit }.map { ($0.places, $0.kind) }
        place = max(place + 1, min(chain.end, limit))
        if let last = places.last { place = max(place, last.range.upperBound) }
      } else if FoldedText.isLetter(value), let plate = LicencePlate.place(letterAt: place, in: folded) {
        places.append((plate, .plate))
        place = plate.upperBound
      } else {
        place += 1
      }
    }
    return places
  }

  // MARK: E-mail

  private static func emailPlaces(in text: FoldedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for at in text.scalars.indices where text.scalars[at] == 0x40 {
      var start = at
      while isLocalPart(text[start - 1]), start - 1 >= (found.last?.upperBound ?? 0) { start -= 1 }
      var end = at + 1
      while FoldedText.isLetter(text[end]) || FoldedText.isDigit(text[end]) || text[end] == 0x2D || text[end] == 0x2E {
        end += 1
      }
      // A full stop that ends the sentence is not the address's.
      while end > at + 1, text[end - 1] == 0x2E || text[end - 1] == 0x2D { end -= 1 }
      let domain = text.scalars[at + 1..<end].split(separator: 0x2E, omittingEmptySubsequences: false)
      guard start < at, domain.count >= 2, domain.allSatisfy({ !$0.isEmpty }),
        let top = domain.last, top.count >= 2, top.allSatisfy(FoldedText.isLetter)
      else { continue }
      found.append(start..<end)
    }
    return found
  }

  private static func isLocalPart(_ value: UInt32) -> Bool {
    FoldedText.isLetter(value) || FoldedText.isDigit(value) || [0x2E, 0x5F, 0x25, 0x2B, 0x2D].contains(value)
  }
}

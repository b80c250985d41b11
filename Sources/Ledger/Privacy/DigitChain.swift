/// Groups of digits with at most a few separators between them: `138-0013-8000`, `6222 0212 …`, `2021-04-12`.
///
/// Numbers are sought only from group to group, in the groupings that people write, so that a telephone is never cut
/// out of the middle of a project code such as `2016-652327-46-01-222040`.
struct DigitChain {
  struct Group {
    /// Places in the folded text.
    var places: Range<Int>
    /// Places in `digits`.
    var digits: Range<Int>
    /// The separators before it hold a full stop: 2021.04.12 and 3.14 are more often dates and amounts.
    var afterStop: Bool
    /// Nothing but a hyphen stands before it.
    var afterHyphen: Bool
  }

  private(set) var digits: [UInt8] = []
  private(set) var groups: [Group] = []

  /// Reads the chain that begins at a digit.
  init(in text: FoldedText, at start: Int) {
    var place = start
    var afterStop = false
    var afterHyphen = false
    while true {
      let firstPlace = place
      let firstDigit = digits.count
      while FoldedText.isDigit(text[place]) {
        digits.append(UInt8(text[place] - 0x30))
        place += 1
      }
      groups.append(
        Group(
          places: firstPlace..<place, digits: firstDigit..<digits.count, afterStop: afterStop, afterHyphen: afterHyphen)
      )
      afterStop = false
      var next = place
      while next - place < 3, DigitChain.isSeparator(text[next]) {
        if text[next] == 0x2E { afterStop = true }
        next += 1
      }
      guard next > place, FoldedText.isDigit(text[next]) else { return }
      afterHyphen = next == place + 1 && DigitChain.isHyphen(text[place])
      place = next
    }
  }

  var end: Int { groups.last?.places.upperBound ?? 0 }

  /// Spaces, hyphens and dashes of all kinds, dots, a closing bracket, and signs of no width.
  private static func isSeparator(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x2D, 0x2E, 0x29, 0xB7, 0xAD, 0x2022, 0x2212, 0x30FB, 0xFEFF, 0x2060: true
    case 0x2000...0x200F, 0x2010...0x2015: true
    default: false
    }
  }

  private static func isHyphen(_ value: UInt32) -> Bool {
    value == 0x2D || value == 0x2212 || (0x2010...0x2015).contains(value)
  }

  // MARK: Finding

  struct Match {
    let kind: PersonalDataKind
    let places: Range<Int>
  }

  /// All numbers of the chain, from left to right.
  func matches(in text: FoldedText) -> [Match] {
    var found: [Match] = []
    var group = 0
    while group < groups.count {
      if isGrouped([4, 6, 2, 2, 6], from: group) {
        group += 5  // a national project code
      } else if let (kind, last, end) = match(at: group, in: text) {
        let bracket = kind == .landline && text[groups[group].places.lowerBound - 1] == 0x28 ? 1 : 0
        found.append(Match(kind: kind, places: groups[group].places.lowerBound - bracket..<end))
        group = last + 1
      } else {
        group += 1
      }
    }
    return found
  }

  private typealias Found = (kind: PersonalDataKind, last: Int, end: Int)

  private func match(at group: Int, in text: FoldedText) -> Found? {
    idNumber(at: group, in: text) ?? mobile(at: group, in: text) ?? landline(at: group, in: text)
      ?? bankCard(at: group, in: text)
  }

  private func idNumber(at group: Int, in text: FoldedText) -> Found? {
    for last in group..<min(group + 6, groups.count) {
      let number = joined(group...last)
      let end = groups[last].places.upperBound
      if number.count == 17, text[end] | 0x20 == 0x78, NumberShapes.isIDNumber(number, check: 10) {
        return (.idNumber, last, end + 1)
      }
      if number.count == 18, let check = number.last, NumberShapes.isIDNumber(number.dropLast(), check: check) {
        return (.idNumber, last, end)
      }
      if number.count >= 18 { return nil }
    }
    return nil
  }

  private static let mobileGroupings = [
    [11], [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 3, 4], [3, 5, 3], [3, 4, 2, 2], [3, 2, 2, 2, 2],
  ]

  private static let localGroupings = [[7], [8], [3, 4], [4, 4]]
  private static let countryCodes: [[UInt8]] = [[8, 6], [0, 8, 6], [0, 0, 8, 6]]
  private static let prefixes = [[0]] + countryCodes

  private func mobile(at group: Int, in text: FoldedText) -> Found? {
    let number = digits[groups[group].digits]
    if let last = prefixedMobiles(number) ? group : nil { return (.mobile, last, groups[last].places.upperBound) }
    let country = DigitChain.countryCodes.contains { number.elementsEqual($0) }
    let core = country ? group + 1 : group
    for grouping in DigitChain.mobileGroupings where isGrouped(grouping, from: core) {
      let last = core + grouping.count - 1
      guard NumberShapes.isMobile(joined(core...last)) else { continue }
      // 138.00138000 is an amount; 138.0013.8000 is how some write a telephone.
      if grouping.count == 2, groups[last].afterStop { continue }
      if grouping.count == 1, !country, isAmount(last, in: text) { continue }
      return (.mobile, last, groups[last].places.upperBound)
    }
    return nil
  }

  /// One group that holds the country code or the old 0 as well, or several numbers run together.
  private func prefixedMobiles(_ number: ArraySlice<UInt8>) -> Bool {
    for prefix in DigitChain.prefixes where number.starts(with: prefix) {
      if NumberShapes.isMobile(number.dropFirst(prefix.count)) { return true }
    }
    guard number.count >= 22, number.count % 11 == 0 else { return false }
    return stride(from: number.startIndex, to: number.endIndex, by: 11).allSatisfy {
      NumberShapes.isMobile(number[$0..<$0 + 11])
    }
  }

  private func landline(at group: Int, in text: FoldedText) -> Found? {
    let number = digits[groups[group].digits]
    for area in [3, 4] where number.count == area + 7 || number.count == area + 8 {
      // 010 and 02x have eight digits behind them when written without a break.
      guard area == 4 || number.count == 11 else { continue }
      let code = number.prefix(area)
      if NumberShapes.isAreaCode(code), NumberShapes.isLocalNumber(number.dropFirst(area)) {
        return withExtension(group)
      }
    }
    if NumberShapes.isAreaCode(number), let last = localNumber(at: group + 1) { return withExtension(last) }
    if !groups[group].afterStop, follows(DigitChain.telephoneWords, at: groups[group].places.lowerBound, in: text),
      let last = localNumber(at: group)
    {
      return withExtension(last)
    }
    return nil
  }

  /// The last group of a local number that begins here: 3221234, 322 1234, 6322 1234.
  private func localNumber(at group: Int) -> Int? {
    for grouping in DigitChain.localGroupings where isGrouped(grouping, from: group) {
      let last = group + grouping.count - 1
      if NumberShapes.isLocalNumber(joined(group...last)) { return last }
    }
    return nil
  }

  private func withExtension(_ last: Int) -> Found {
    let next = last + 1
    guard groups.indices.contains(next), (3...5).contains(groups[next].digits.count), groups[next].afterHyphen else {
      return (.landline, last, groups[last].places.upperBound)
    }
    return (.landline, next, groups[next].places.upperBound)
  }

  private func bankCard(at group: Int, in text: FoldedText) -> Found? {
    var last = group
    let first = groups[group].digits.count
    if first == 4 {
      // Fours, and a shorter or equal rest.
      while last < min(group + 4, groups.count - 1), groups[last].digits.count == 4, groups[last + 1].digits.count <= 4
      { last += 1 }
      while last > group {
        if NumberShapes.isBankCard(joined(group...last)) { return (.bankCard, last, groups[last].places.upperBound) }
        last -= 1
      }
      if isGrouped([4, 6, 5], from: group), NumberShapes.isBankCard(joined(group...group + 2)) {
        return (.bankCard, group + 2, groups[group + 2].places.upperBound)
      }
      return nil
    }
    if first == 6, group + 1 < groups.count { last = group + 1 }
    guard first == 6 || first >= 13, NumberShapes.isBankCard(joined(group...last)), !isAmount(last, in: text) else {
      return nil
    }
    return (.bankCard, last, groups[last].places.upperBound)
  }

  // MARK: Looking around

  private func joined(_ range: ClosedRange<Int>) -> ArraySlice<UInt8> {
    digits[groups[range.lowerBound].digits.lowerBound..<groups[range.upperBound].digits.upperBound]
  }

  /// Whether the groups from here on have so many digits each.
  private func isGrouped(_ grouping: [Int], from group: Int) -> Bool {
    guard group + grouping.count <= groups.count else { return false }
    for (place, count) in grouping.enumerated() where groups[group + place].digits.count != count { return false }
    return true
  }

  /// Money around the number: ￥ before it, or 元, 万, 亿 behind it and its decimals.
  private func isAmount(_ group: Int, in text: FoldedText) -> Bool {
    let before = text[groups[group].places.lowerBound - 1]
    if before == 0xA5 || before == 0xFFE5 { return true }
    var place = groups[group].places.upperBound
    if text[place] == 0x2E, FoldedText.isDigit(text[place + 1]) {
      place += 1
      while FoldedText.isDigit(text[place]) { place += 1 }
    }
    if text[place] == 0x20 { place += 1 }
    return [0x5143, 0x4E07, 0x4EBF].contains(text[place])  // 元 万 亿
  }

  private static let telephoneWords = ["电话", "座机", "联系方式", "TEL", "Tel", "tel", "固话"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// Whether one of the words stands before the place, with at most 号码, 为, 是, a colon or spaces between.
  private func follows(_ words: [[UInt32]], at place: Int, in text: FoldedText) -> Bool {
    let between: Set<UInt32> = [0x20, 0x3A, 0x28, 0x53F7, 0x7801, 0x4E3A, 0x662F]
    var end = place
    while place - end < 5, between.contains(text[end - 1]) { end -= 1 }
    return words.contains { word in
      end >= word.count && text.scalars[end - word.count..<end].elementsEqual(word)
    }
  }
}

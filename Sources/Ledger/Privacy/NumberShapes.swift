/// What makes a row of digits a telephone, an ID or a card rather than a number that resembles one. Digits come as
/// values 0…9.
enum NumberShapes {
  /// 11 digits, 13… to 19….
  static func isMobile(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 11, let first = digits.first else { return false }
    return first == 1 && digits[digits.startIndex + 1] >= 3
  }

  /// 010, 02x, or four digits from 03 on.
  static func isAreaCode(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 3 || digits.count == 4, digits.first == 0 else { return false }
    let (second, third) = (digits[digits.startIndex + 1], digits[digits.startIndex + 2])
    return digits.count == 3 ? second == 2 || (second == 1 && third == 0) : second >= 3
  }

  /// Seven or eight digits that begin as local numbers do and are no date.
  static func isLocalNumber(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 7 || digits.count == 8, let first = digits.first else { return false }
    return first >= 2 && !isDate(digits)
  }

  /// `yyyymmdd` of 1900…2099.
  static func isDate(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 8 else { return false }
    let d = digits.map(Int.init)
    let year = d[0] * 1_000 + d[1] * 100 + d[2] * 10 + d[3]
    return (1_900...2_099).contains(year)
      && CivilDate(year: year, month: d[4] * 10 + d[5], day: d[6] * 10 + d[7]) != nil
  }

  /// A resident's ID: region, day of birth, serial, and a check digit by GB 11643 (10 stands for X).
  static func isIDNumber(_ digits: ArraySlice<UInt8>, check: UInt8) -> Bool {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    guard digits.count == 17, let first = digits.first, first >= 1, first <= 8 else { return false }
    let birth = digits.startIndex + 6
    guard isDate(digits[birth..<birth + 8]) else { return false }
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
    return (12 - sum % 11) % 11 == Int(check)
  }

  /// A payment card: a beginning and a length that issuers use, and Luhn's check.
  ///
  /// 65… is left out: no bank here issues it, and each of the region's own codes begins so.
  static func isBankCard(_ digits: ArraySlice<UInt8>) -> Bool {
    guard (13...19).contains(digits.count) else { return false }
    let beginning = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
    let lengths: ClosedRange<Int>
    switch beginning {
    case 6_000...6_099, 6_200...6_299: lengths = 16...19
    case 4_000...4_999: lengths = 13...19
    case 5_100...5_599, 3_500...3_599: lengths = 16...16
    case 3_400...3_499, 3_700...3_799: lengths = 15...15
    case 9_400...9_499, 9_555...9_559, 9_988...9_988: lengths = 16...19
    default: return false
    }
    guard lengths.contains(digits.count), beginning / 1_000 != 4 || [13, 16, 19].contains(digits.count) else {
      return false
    }
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let doubled = Int(digit) * (place % 2 == 1 ? 2 : 1)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }
}

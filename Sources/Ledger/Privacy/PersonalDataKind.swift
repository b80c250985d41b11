/// What the ledger must not hold in free text (rule I17).
package enum PersonalDataKind: String, Codable, Sendable, CaseIterable {
  case mobile, landline, idNumber, bankCard, email, plate
  /// 张局长, 局长李某某: pointed out, never blocked, for a post alone may be needed to tell what happened.
  case postAndName

  /// Blocked in forms and masked on import; the others are only pointed out.
  package var isBlocking: Bool { self != .postAndName }

  package var words: Words {
    switch self {
    case .mobile: Words("手机号", "mobile number")
    case .landline: Words("固定电话", "landline number")
    case .idNumber: Words("身份证号", "ID number")
    case .bankCard: Words("银行卡号", "bank card number")
    case .email: Words("电子邮箱", "e-mail address")
    case .plate: Words("车牌号", "licence plate")
    case .postAndName: Words("职务加姓名", "post with a personal name")
    }
  }

  /// What stands in the text afterwards: ［手机号］.
  package var mask: String { "［\(words.zh)］" }
}

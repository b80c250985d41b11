import Testing

@testable import Ledger

/// Every number here is invented, or a public test number.
@Suite("I17: personal data in free text")
struct PrivacyScannerTests {
  @Test(
    "I17 refuses what a form must block",
    arguments: [
      ("请打13800138000找我", "13800138000", PersonalDataKind.mobile),
      ("电话138-0013-8000。", "138-0013-8000", .mobile), ("138 0013 8000", "138 0013 8000", .mobile),
      ("手机１３８００１３８０００", "１３８００１３８０００", .mobile), ("138.0013.8000", "138.0013.8000", .mobile),
      ("+86 138 0013 8000", "86 138 0013 8000", .mobile), ("8613800138000", "8613800138000", .mobile),
      ("013800138000", "013800138000", .mobile), ("编号2021-04-12 13800138000", "13800138000", .mobile),
      ("1380013800013900139000", "1380013800013900139000", .mobile), ("138－0013－8000", "138－0013－8000", .mobile),
      ("0992-3221234", "0992-3221234", .landline), ("（0992）3221234", "（0992）3221234", .landline),
      ("0992—3221234转801", "0992—3221234", .landline), ("0992-3221234-801", "0992-3221234-801", .landline),
      ("09923221234", "09923221234", .landline), ("010 6322 1234", "010 6322 1234", .landline),
      ("办公电话：3221234", "3221234", .landline),
      ("身份证659001190001010012", "659001190001010012", .idNumber),
      ("６５９００１１９０００１０１００１２", "６５９００１１９０００１０１００１２", .idNumber),
      ("659001 19000101 0012", "659001 19000101 0012", .idNumber),
      ("卡号4111111111111111", "4111111111111111", .bankCard), ("4111 1111 1111 1111", "4111 1111 1111 1111", .bankCard),
      ("6222 0000 0000 0000 004", "6222 0000 0000 0000 004", .bankCard), ("4222222222222", "4222222222222", .bankCard),
      ("邮箱a.b_1@example.com。", "a.b_1@example.com", .email), ("ａｂ＠example．com", "ａｂ＠example．com", .email),
      ("13800138000@example.com", "13800138000@example.com", .email),
      ("车牌新A12345停在门口", "新A12345", .plate), ("新Ａ·Ｄ１２３４５", "新Ａ·Ｄ１２３４５", .plate),
      ("新F1234警", "新F1234警", .plate), ("新aD12345", "新aD12345", .plate), ("京N 8A8B8", "京N 8A8B8", .plate),
    ])
  func finds(text: String, value: String, kind: PersonalDataKind) {
    let findings = PrivacyScanner.blockingFindings(in: text)
    #expect(findings.map(\.kind) == [kind])
    #expect(findings.map { String(text[$0.range]) } == [value])
    #expect(PrivacyScanner.findings(in: text).contains { $0.kind == kind })
  }

  @Test("I17 finds an ID that ends in X, in either width", arguments: ["X", "x", "Ｘ"])
  func idWithX(check: String) {
    let text = "证件" + idEndingInX.dropLast() + check
    #expect(PrivacyScanner.blockingFindings(in: text).map { String(text[$0.range]).count } == [18])
  }

  @Test(
    "I17 holds: what only resembles is left",
    arguments: [
      "奎纪办〔2021〕31号", "2016-652327-46-01-222040", "2018-131380-01-38-138000", "654003-2021-0017", "编号0017",
      "2021-04-12", "20210412", "2021.4.13-2021.9.12", "2021年4月12日10:05", "投资13800138000元", "13800138000.50元",
      "￥13800138000", "320.00 元", "1,380,013,800", "659001190001010013", "4111111111111112", "654003202100000",
      "12388", "12345热线", "400-123-4567", "91650100MA77ABCD1X", "面积138.00138000",
      "UU0081213", "第31个工作日退件", "更新ABCDE", "新A1", "a@b", "@管理员", "0412 20210412", "20210412103000",
      "6540032021000010", "138****8000", "第156号2021年",
    ])
  func leaves(text: String) {
    #expect(PrivacyScanner.blockingFindings(in: text).isEmpty)
    #expect(PrivacyScanner.masked(text).text == text)
  }

  @Test("I17 masks and counts, and a second time changes nothing")
  func masks() {
    let text = "联系人电话１３８００１３８０００或139 0013 9000，车新A12345，见奎纪办〔2021〕31号，👩‍👩‍👧 a@example.com"
    let masked = PrivacyScanner.masked(text)
    #expect(masked.text == "联系人电话［手机号］或［手机号］，车［车牌号］，见奎纪办〔2021〕31号，👩‍👩‍👧 ［电子邮箱］")
    #expect(masked.counts == [.mobile: 2, .plate: 1, .email: 1])
    #expect(masked.total == 4)
    #expect(PrivacyScanner.masked(masked.text) == MaskedText(text: masked.text, counts: [:]))
  }

  @Test(
    "I17 points out a post with a name, and blocks nothing",
    arguments: [
      ("反映张局长多次推诿", "张局长"), ("局长李某某", "局长李某某"), ("与住建局王副主任谈话", "王副主任"), ("主任刘强，要求", "主任刘强"),
      ("主任张××答复", "主任张××"), ("买买提·艾力主任", "买买提·艾力主任"), ("局长买买提·艾力答复", "局长买买提·艾力"),
    ])
  func pointsOut(text: String, value: String) {
    let findings = PrivacyScanner.findings(in: text)
    #expect(findings.map(\.kind) == [.postAndName])
    #expect(findings.map { String(text[$0.range]) } == [value])
    #expect(PrivacyScanner.blockingFindings(in: text).isEmpty)
  }

  @Test(
    "I17 a post alone is no name",
    arguments: [
      "公安局长带队检查", "局长高度重视", "窗口人员答复", "商务局局长与主任商议", "办公室主任于2021年答复", "书记任期内", "科长和局长在场",
    ])
  func postAlone(text: String) {
    #expect(PrivacyScanner.findings(in: text).isEmpty)
  }

  @Test("hostile text ends, and quickly")
  func hostile() {
    for piece in ["1 ", "1", "@", "a@b.", "新A", "4111 ", "局长王", "·", "\u{200D}1"] {
      let text = String(repeating: piece, count: 8_000)
      let masked = PrivacyScanner.masked(text)
      #expect(PrivacyScanner.masked(masked.text).counts.values.reduce(0, +) <= masked.total)
    }
  }

  /// The first invented ID of a place and day that are no one's whose check digit is X.
  private var idEndingInX: String {
    for serial in 1..<200 {
      let body = "65900119000101" + String(String(1_000 + serial).dropFirst())
      let digits = body.utf8.map { $0 - 0x30 }
      if NumberShapes.isIDNumber(digits[...], check: 10) { return body + "X" }
    }
    return ""
  }
}

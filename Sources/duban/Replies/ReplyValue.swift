import Ledger

/// One value of an answer: as programs read it and as people do.
struct ReplyValue: Hashable, Sendable {
  let json: JSON
  let words: Words
  var isNumber = false

  static func text(_ text: String?) -> ReplyValue {
    ReplyValue(json: .text(text), words: Words(text ?? "", text ?? ""))
  }
  static func date(_ date: CivilDate?) -> ReplyValue { text(date?.description) }
  static func number(_ number: Int?) -> ReplyValue {
    let digits = number.map { String($0) } ?? ""
    return ReplyValue(json: .number(number), words: Words(digits, digits), isNumber: true)
  }
  static func flag(_ flag: Bool) -> ReplyValue {
    ReplyValue(json: .flag(flag), words: flag ? Words("是", "yes") : Words("", ""))
  }
  /// A code for programs, its words for people.
  static func coded(_ code: String?, _ words: Words?) -> ReplyValue {
    ReplyValue(json: .text(code), words: words ?? Words(code ?? "", code ?? ""))
  }
  static func codes(_ codes: [String], _ words: (String) -> Words) -> ReplyValue {
    ReplyValue(json: .texts(codes), words: codes.map(words).listed())
  }
  static func words(_ words: Words, _ language: Language) -> ReplyValue {
    ReplyValue(json: .text(words(language)), words: words)
  }
}

import Ledger
import LedgerExchange

/// Asks on the terminal what a sheet does not say; each answer goes into the mapping, which is kept with the import.
struct ImportInterview {
  let language: Language

  /// False where the answer was left empty: the import is given up.
  func ask(_ question: ImportQuestion, into mapping: inout SheetMapping) -> Bool {
    while true {
      complain(question.words(language))
      guard let answer = readLine()?.trimmed, !answer.isEmpty else { return false }
      if take(answer, to: question, into: &mapping) { return true }
      complain(Words("请按括号里的写法回答，直接回车放弃", "answer as the brackets say; an empty line gives up")(language))
    }
  }

  func confirm(_ words: Words) -> Bool {
    complain(words(language) + " [y/N]")
    return Self.flag(readLine()?.trimmed ?? "") == true
  }

  private func take(_ answer: String, to question: ImportQuestion, into mapping: inout SheetMapping) -> Bool {
    switch question {
    case .field(let field, _): mapping.constants[field.rawValue] = answer
    case .concernsRefused:
      guard let flag = Self.flag(answer) else { return false }
      mapping.concernsRefusedSubject = flag
    case .year:
      guard let year = Int(answer), (1949...9999).contains(year) else { return false }
      mapping.year = year
    case .halfDates:
      guard ["first", "last"].contains(answer) else { return false }
      mapping.constants["half_dates"] = answer
    }
    return true
  }

  private static func flag(_ answer: String) -> Bool? {
    switch answer.lowercased() {
    case "y", "yes", "true", "是": true
    case "n", "no", "false", "否": false
    default: nil
    }
  }
}

import Foundation

extension PseudoTerminal {
  /// Waits for the program's end; answers each question for the cursor's place like a terminal that gives every character
  /// these columns.
  func awaitEnd(answering columns: (Unicode.Scalar) -> Int) throws -> ProcessEnd {
    var place = 0
    var line = ""
    try wait(for: "the program's end") {
      line += String(decoding: self.output[place...], as: UTF8.self)
      place = self.output.count
      while let question = line.range(of: "\u{1B}[6n") {
        let sample = line[..<question.lowerBound].split(separator: "\r", omittingEmptySubsequences: false).last ?? ""
        line = String(line[question.upperBound...])
        try self.send("\u{1B}[1;\(1 + sample.unicodeScalars.map(columns).reduce(0, +))R")
      }
      return self.end != nil
    }
    return try awaitEnd()
  }
}

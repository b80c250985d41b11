import Foundation
import Testing

@testable import Ledger
@testable import LedgerStore

/// What the program ships in Config/ of names and their readings: the search is tried with these.
enum ShippedSettings {
  static let rulebook: Rulebook = {
    var rulebook = Office.rulebook
    rulebook.initials = Initials(
      table: rows("initials.csv").map { (reading: $0[0], characters: $0[1]) },
      readings: rows("readings.csv").map { (word: $0[0], reading: $0[1]) })
    rulebook.divisions = DivisionTree(
      rows("divisions.csv").map { row in
        Division(
          code: row[0], name: Words(row[1], row[2]), shortName: row[3].isEmpty ? nil : Words(row[3], row[4]),
          parent: row[5].isEmpty ? nil : row[5], administeredBy: row[6].isEmpty ? nil : row[6],
          level: DivisionLevel(rawValue: row[7]) ?? .county, pinyin: row[8], initials: row[9])
      })
    rulebook.types = [("M05", "不作为"), ("M24", "慢作为"), ("M17", "违规收费"), ("M30", "银行卡点"), ("M31", "ETC通道Ａ")].map {
      code, name in
      ProblemType(
        code: code, words: Words(name, code), group: "作风", firstStep: "", aliases: [],
        initials: rulebook.initials(name))
    }
    return rulebook
  }()

  /// Cells of the lines after the header; none of these tables has a quoted cell with a comma.
  private static func rows(_ name: String) -> [[String]] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Config/\(name)").path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

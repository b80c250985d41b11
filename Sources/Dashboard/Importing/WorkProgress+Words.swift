package import Ledger
import TerminalUI

extension WorkProgress {
  /// 比对 1,200行 40%
  package var words: Words {
    let share = percent.map { " \($0)%" } ?? ""
    return stage.words + Words(" \(rows.grouped)行\(share)", " \(rows.grouped) rows\(share)")
  }
}

/// Why a day is a working day or not, as one word that an inspector would use.
package enum DayReason: Hashable, Sendable {
  case workday
  case weekend
  case holiday(Words)
  /// A weekend day worked in exchange for a day of the named holiday.
  case makeUp(Words)

  package var isWorking: Bool {
    switch self {
    case .workday, .makeUp: true
    case .weekend, .holiday: false
    }
  }

  package var words: Words {
    switch self {
    case .workday: Words("工作日", "working day")
    case .weekend: Words("周末", "weekend")
    case .holiday(let name): name
    case .makeUp(let name): Words("调休上班（\(name.zh)）", "make-up working day (\(name.en))")
    }
  }
}

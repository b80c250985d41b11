/// 脱岗: whether nobody at a window is an absence at all, by the season's hours and the working calendar (domain 0.5).
struct WindowAbsence {
  let observation: Observation
  let rulebook: Rulebook

  /// Nil where no absence was found, or not at what time.
  private var status: OfficeHours.Status? {
    guard observation.absentAtWindow == true, let time = observation.minute.flatMap({ ClockTime(minutes: $0) }) else {
      return nil
    }
    return rulebook.officeHours.status(on: observation.on, at: time, calendar: rulebook.calendar)
  }

  /// I42: refused where the hall was closed then.
  func refusals() -> [BrokenRule] {
    guard observation.absentAtWindow == true else { return [] }
    guard let status else { return [.missing("I42", ObservationFields.at)] }
    let day = observation.on
    switch status {
    case .open, .unknown: return []
    case .restDay(let reason):
      return [
        no(
          "\(day)（\(day.weekdayWords.zh)）当日不上班：\(reason.words.zh)，窗口无人不算脱岗",
          "\(day) (\(day.weekdayWords.en)) was no working day (\(reason.words.en)): nobody was absent")
      ]
    case .outsideHours:
      return [
        no(
          "\(time) \(status.words.zh)，窗口无人不算脱岗", "\(time) is \(status.words.en): nobody was absent")
      ]
    }
  }

  /// What it was judged by, said beside the receipt; a year whose days off are not known is named.
  var notices: [Words] {
    guard let status else { return [] }
    let judged =
      switch status {
      case .unknown: Words("未设办公时间，脱岗请人工核对", "no office hours are set: check the absence by hand")
      default: Words("\(time) \(status.words.zh)，记为脱岗", "\(time) is \(status.words.en): an absence")
      }
    return [judged] + rulebook.calendar.warnings(from: observation.on, through: observation.on)
  }

  private var time: String { observation.minute.flatMap { ClockTime(minutes: $0) }?.description ?? "" }

  private func no(_ zh: String, _ en: String) -> BrokenRule {
    BrokenRule("I42", field: ObservationFields.absent.name, Words(zh, en))
  }
}

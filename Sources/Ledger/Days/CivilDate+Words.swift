extension CivilDate {
  /// 周一 … 周日.
  package var weekdayWords: Words {
    switch weekday {
    case 1: Words("周一", "Mon")
    case 2: Words("周二", "Tue")
    case 3: Words("周三", "Wed")
    case 4: Words("周四", "Thu")
    case 5: Words("周五", "Fri")
    case 6: Words("周六", "Sat")
    default: Words("周日", "Sun")
    }
  }

  /// 9月18日, or 09-18 in English, where the year is in view.
  package var monthDayWords: Words {
    let (_, month, day) = yearMonthDay
    return Words("\(month)月\(day)日", monthDay)
  }
}

extension CivilDate {
  /// The last day of the quarter that this day is in: quarterly papers are due then (T06, T24).
  package var endOfQuarter: CivilDate {
    let (year, month, _) = yearMonthDay
    let lastMonth = (month + 2) / 3 * 3
    return CivilDate(year: year, month: lastMonth, day: CivilDate.daysInMonth(year: year, month: lastMonth)) ?? self
  }

  /// 31 December of this day's year.
  package var endOfYear: CivilDate {
    CivilDate(year: year, month: 12, day: 31) ?? self
  }
}

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

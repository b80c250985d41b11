import Ledger

/// The machine's clock against what the ledger has seen: a clock that runs behind gives leads too much time.
struct ClockInspection {
  let clock: BeijingClock
  let newest: AuditEntry?

  /// When this program was written; no true clock is earlier.
  private static let earliest = "2026-01-01"

  var finding: Diagnosis {
    let now = clock.stamp
    let finding: Diagnosis
    if let newest, newest.at > now {
      finding = .look(
        .clock,
        Words(
          "时钟慢了：现在 \(now)，台账里已有 \(newest.at) 的操作",
          "the clock is behind: it is \(now), and the ledger has an entry of \(newest.at)"),
        advice: Words(
          "校准系统时间（timedatectl set-ntp true，或请管理员）",
          "set the system's clock (timedatectl set-ntp true, or the administrator)"))
    } else if now < Self.earliest {
      finding = .look(
        .clock, Words("时钟停在过去：\(now)", "the clock stands in the past: \(now)"),
        advice: Words("校准系统时间（主板电池没电时常见）", "set the system's clock (a flat battery is the usual cause)"))
    } else {
      let since =
        newest == nil ? Words("", "") : Words("，不早于台账最后一次操作", ", not before the ledger's newest entry")
      finding = .good(.clock, Words("北京时间 \(now)", "Beijing time \(now)") + since)
    }
    return finding.with(["now": .text(now)])
  }
}

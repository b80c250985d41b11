import Dispatch
import Foundation
import Ledger
import LedgerStore

/// The ledger from inside: whether it opens, what it holds, whether its log and its file are whole.
struct LedgerInspection {
  let path: String
  private let opened: Result<Office, Failure>
  /// What the log says of the last write; nil where the ledger does not open.
  private let health: Result<LedgerHealth, Failure>?

  /// How long the file's structure is looked at, in seconds.
  private static let patience = 5.0

  init(_ path: String, _ settings: Settings, _ invocation: Invocation) {
    self.path = path
    do {
      let office = try Office(path, settings, invocation, forWriting: false)
      opened = .success(office)
      health = Self.answer { try office.file.health() }
    } catch {
      opened = .failure(Failure(reading: error))
      health = nil
    }
  }

  var office: Office? { try? opened.get() }
  var newest: AuditEntry? { (try? health?.get())?.newest }

  var findings: [Diagnosis] {
    switch opened {
    case .success(let office): [contents(office), log, structure(office)]
    case .failure(let failure): [unreadable(failure)]
    }
  }

  private static func answer<Value>(_ body: () throws -> Value) -> Result<Value, Failure> {
    do { return .success(try body()) } catch { return .failure(Failure(reading: error)) }
  }

  private func unreadable(_ failure: Failure) -> Diagnosis {
    .wrong(
      .ledger, failure.words,
      advice: Words(
        "先把 \(path) 原样复制一份留着，不要删除；再用最近的备份，或换 --ledger",
        "keep an untouched copy of \(path) and delete nothing; then take the newest copy you have, or give another --ledger"
      ),
      exitCode: failure.exitCode)
  }

  private func contents(_ office: Office) -> Diagnosis {
    let count: Int
    do { count = try office.book.leadCount(LeadQuery(), today: office.today, limit: nil) } catch {
      return unreadable(Failure(reading: error))
    }
    let owner = office.rulebook.divisions[office.info.owner]?.name ?? Words(office.info.owner, office.info.owner)
    let kind =
      office.info.isPractice
      ? Words("练习台账，练习日 \(office.today)", "practice ledger, its day is \(office.today)")
      : Words("正式台账", "a real ledger")
    return Diagnosis.good(
      .ledger, Words("\(path)：", "\(path): ") + owner + Words("，\(count)件，", ", \(count) leads, ") + kind
    ).with([
      "path": .text(path), "owner": .text(office.info.owner), "leads": .number(count),
      "practice": .flag(office.info.isPractice), "schema": .number(office.info.schemaVersion),
    ])
  }

  private var log: Diagnosis {
    switch health {
    case .success(let health): return log(health)
    case .failure(let failure)?: return unreadable(failure)
    case nil: return .unknown(.ledger, Words("日志没有读", "the log was not read"))
    }
  }

  private func log(_ health: LedgerHealth) -> Diagnosis {
    let head = String(health.newest?.hash.prefix(12) ?? "-")
    let engine = Words(
      "SQLite \(health.sqliteVersion)，日志方式 \(health.journalMode)",
      "SQLite \(health.sqliteVersion), journal mode \(health.journalMode)")
    let finding: Diagnosis
    if let broken = health.brokenEntry {
      finding = .wrong(
        .ledger,
        Words(
          "操作日志第\(broken)条与前后接不上：文件被改过",
          "entry \(broken) of the log does not follow from the one before: the file was altered"),
        advice: Words(
          "停止录入，留存这个文件，报告负责人；用改动前的备份比对",
          "stop typing, keep this file, tell whoever is in charge; compare with a copy from before"),
        exitCode: 66)
    } else {
      finding = .good(
        .ledger,
        Words(
          "操作日志\(health.entries)条，最近\(health.entriesChecked)条首尾相接（链头 \(head)），最后写入 \(health.newest?.at ?? "-")；",
          "\(health.entries) log entries, the newest \(health.entriesChecked) hold together (head \(head)), last write \(health.newest?.at ?? "-"); "
        )
          + engine)
    }
    return finding.with([
      "entries": .number(health.entries), "head": .text(health.newest?.hash), "last_write": .text(health.newest?.at),
      "checked": .number(health.entriesChecked), "broken_entry": .number(health.brokenEntry),
      "sqlite": .text(health.sqliteVersion), "journal_mode": .text(health.journalMode),
    ])
  }

  private func structure(_ office: Office) -> Diagnosis {
    let file = office.file
    let end = DispatchWorkItem { file.giveUpReading() }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience, execute: end)
    defer { end.cancel() }
    do {
      let faults = try file.structuralFaults()
      guard let first = faults.first else {
        return .good(.ledger, Words("文件结构完好（quick_check）", "the file is sound (quick_check)"))
      }
      return .wrong(
        .ledger, Words("文件有损坏：\(first)", "the file is damaged: \(first)"),
        advice: Words(
          "先把 \(path) 原样复制一份留着；停止录入，用最近的备份",
          "keep an untouched copy of \(path); stop typing and take the newest copy you have"),
        exitCode: 66
      ).with(["faults": .texts(faults)])
    } catch BookError.interrupted {
      return .unknown(
        .ledger, Words("文件较大，5秒内没有查完结构", "a large file: its structure was not gone through in 5 seconds"),
        advice: Words(
          "有空时用 sqlite3 -readonly \(path) 'PRAGMA quick_check' 查完",
          "when there is time: sqlite3 -readonly \(path) 'PRAGMA quick_check'"))
    } catch {
      return unreadable(Failure(reading: error))
    }
  }
}

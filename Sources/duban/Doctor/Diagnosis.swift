import Ledger

/// One thing that `duban doctor` looked at: what was measured, what it means, what to do.
struct Diagnosis {
  /// What it is about; findings stand under it.
  enum Subject: String, CaseIterable {
    case locale, terminal, widths, colours, keys, settings, calendar, ledger, backup, drafts, disk, clock

    var words: Words {
      switch self {
      case .locale: Words("语言环境", "Locale")
      case .terminal: Words("终端", "Terminal")
      case .widths: Words("字符宽度", "Widths")
      case .colours: Words("颜色", "Colours")
      case .keys: Words("按键", "Keys")
      case .settings: Words("设置", "Settings")
      case .calendar: Words("日历", "Calendar")
      case .ledger: Words("台账", "Ledger")
      case .backup: Words("备份", "Backup")
      case .drafts: Words("草稿和日志", "Drafts and log")
      case .disk: Words("磁盘", "Disk")
      case .clock: Words("时钟", "Clock")
      }
    }
  }

  /// Told by a mark and a word, never by colour.
  enum Verdict: String, CaseIterable {
    case good, look, wrong
    /// Nothing that a program could measure here.
    case unknown

    var mark: String {
      switch self {
      case .good: "v"
      case .look: "!"
      case .wrong: "x"
      case .unknown: "?"
      }
    }

    var words: Words {
      switch self {
      case .good: Words("正常", "good")
      case .look: Words("留意", "look")
      case .wrong: Words("有误", "wrong")
      case .unknown: Words("未测", "not measured")
      }
    }
  }

  let subject: Subject
  let verdict: Verdict
  let measured: Words
  /// One sentence; nil where there is nothing to do.
  let advice: Words?
  /// What a command ends with that trips over it (cli.md); 0 unless it is wrong.
  let exitCode: Int32
  /// The numbers behind the words, for scripts.
  var values: [JSON.Member] = []
  /// Characters to be looked at, with the terminal's own sequences; printed on a terminal only.
  var sample: String?

  private init(_ subject: Subject, _ verdict: Verdict, _ measured: Words, _ advice: Words?, exitCode: Int32 = 0) {
    self.subject = subject
    self.verdict = verdict
    self.measured = measured
    self.advice = advice
    self.exitCode = exitCode
  }

  static func good(_ subject: Subject, _ measured: Words, advice: Words? = nil) -> Diagnosis {
    Diagnosis(subject, .good, measured, advice)
  }

  static func look(_ subject: Subject, _ measured: Words, advice: Words) -> Diagnosis {
    Diagnosis(subject, .look, measured, advice)
  }

  static func unknown(_ subject: Subject, _ measured: Words, advice: Words? = nil) -> Diagnosis {
    Diagnosis(subject, .unknown, measured, advice)
  }

  /// - Parameter exitCode: 65 for a setting, 66 for a ledger that can't be read, 69 for what keeps duban from showing
  ///   or writing.
  static func wrong(_ subject: Subject, _ measured: Words, advice: Words, exitCode: Int32) -> Diagnosis {
    Diagnosis(subject, .wrong, measured, advice, exitCode: exitCode)
  }

  func with(_ values: KeyValuePairs<String, JSON>) -> Diagnosis {
    var finding = self
    finding.values = values.map { JSON.Member($0.key, $0.value) }
    return finding
  }

  func showing(_ sample: String?) -> Diagnosis {
    var finding = self
    finding.sample = sample
    return finding
  }
}

/// One step of a visit as a customer (体验式监督, A68), with the minutes that it took.
package struct VisitStep: Codable, Hashable, Sendable {
  package var name: Stage
  package var minutes: Int
  package var note: String?

  package init(_ name: Stage, minutes: Int, note: String? = nil) {
    self.name = name
    self.minutes = minutes
    self.note = note
  }

  /// 取号→等候→咨询→提交→受理→出件
  package enum Stage: String, Codable, Sendable, CaseIterable {
    case takeNumber = "take_number"
    case wait, ask
    case handIn = "hand_in"
    case accepted, result

    package var words: Words {
      switch self {
      case .takeNumber: Words("取号", "Take a number")
      case .wait: Words("等候", "Wait")
      case .ask: Words("咨询", "Ask")
      case .handIn: Words("提交", "Hand in")
      case .accepted: Words("受理", "Accepted")
      case .result: Words("出件", "Result")
      }
    }
  }

  /// 等候 47分钟
  package var words: Words { name.words + Words(" \(minutes)分钟", " \(minutes) min") }
}

extension [VisitStep] {
  package var minutes: Int { reduce(0) { $0 + $1.minutes } }

  /// `take_number=2;wait=47:只开一个窗口`, as a field takes it.
  package var written: String {
    map { step in "\(step.name.rawValue)=\(step.minutes)\(step.note.map { ":\($0)" } ?? "")" }.joined(separator: ";")
  }
}

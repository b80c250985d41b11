import Ledger

/// The clock of a visit as a customer: when each step began, and minutes that were typed over it. It reads no time: the
/// minute comes with each message.
struct VisitClock: Hashable, Sendable {
  static let stages = VisitStep.Stage.allCases

  /// Minutes since midnight: where each step began, the last of them where the visit ended.
  private(set) var marks: [Int] = []
  /// By a step's place.
  var typed: [Int: Int] = [:]

  var hasBegun: Bool { !marks.isEmpty }
  var isOver: Bool { marks.count > Self.stages.count }
  /// The step that runs.
  var running: Int? { hasBegun && !isOver ? marks.count - 1 : nil }

  /// Stops the step that runs and starts the next one. Nil as a minute: another day has come, nothing runs any more.
  mutating func advance(at minute: Int?) {
    guard !isOver, let mark = minute ?? marks.last else { return }
    marks.append(mark)
  }

  /// The step before goes on as if it had not been stopped.
  mutating func goBack() {
    if let running { typed[running] = nil }
    _ = marks.popLast()
    if let running { typed[running] = nil }
  }

  func began(_ place: Int) -> ClockTime? {
    place < min(marks.count, Self.stages.count) ? ClockTime(minutes: marks[place]) : nil
  }

  /// As typed, else as the clock has it; nil where the step was not begun.
  func minutes(_ place: Int, at minute: Int?) -> Int? {
    if let typed = typed[place] { return typed }
    guard place < marks.count, let end = place + 1 < marks.count ? marks[place + 1] : minute, !isPast(place) else {
      return nil
    }
    return end >= marks[place] ? end - marks[place] : end + 1_440 - marks[place]
  }

  private func isPast(_ place: Int) -> Bool { place >= Self.stages.count }

  func steps(at minute: Int?) -> [VisitStep] {
    Self.stages.enumerated().compactMap { place, stage in
      minutes(place, at: minute).map { VisitStep(stage, minutes: $0) }
    }
  }
}

// As a draft keeps it: `605,607` and `1=47`.
extension VisitClock {
  var writtenMarks: String { marks.map(String.init).joined(separator: ",") }
  var writtenMinutes: String {
    typed.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  }

  init(marks: String, minutes: String) {
    let kept = marks.split(separator: ",").compactMap { Int($0) }.filter { (0..<1_440).contains($0) }
    self.marks = Array(kept.prefix(Self.stages.count + 1))
    for pair in minutes.split(separator: ",") {
      let parts = pair.split(separator: "=").compactMap { Int($0) }
      guard parts.count == 2, Self.stages.indices.contains(parts[0]), (0...1_440).contains(parts[1]) else { continue }
      typed[parts[0]] = parts[1]
    }
  }
}

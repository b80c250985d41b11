/// Several measurements of one thing.
struct Sample: Codable, Sendable {
  let count: Int
  let median: Double
  let p99: Double
  let worst: Double

  /// Nil where nothing was measured.
  init?(_ values: [Double]) {
    let sorted = values.sorted()
    guard let worst = sorted.last else { return nil }
    count = sorted.count
    median = sorted[sorted.count / 2]
    p99 = sorted[min(sorted.count - 1, (sorted.count * 99 + 99) / 100 - 1)]
    self.worst = worst
  }
}

/// One line of the table: a thing that was measured at one size of the ledger, beside its floor and its limit.
struct Figure: Codable, Sendable {
  /// The same at every size; what growth is looked up by.
  let name: String
  /// How many leads the ledger has; nil where it does not matter.
  let leads: Int?
  let unit: Unit
  let sample: Sample
  var floor: Sample?
  var limits: [Limit] = []
  /// How to measure this line alone.
  var command: String

  enum Unit: String, Codable, Sendable {
    case milliseconds = "ms"
    case seconds = "s"
    case megabytes = "MB"
    case bytes = "B"
    case times = "×"

    var places: Int {
      switch self {
      case .milliseconds, .seconds: 2
      case .megabytes: 1
      case .bytes, .times: 0
      }
    }
  }

  /// What issue 5 asks of the line.
  enum Limit: Codable, Sendable {
    case p99(Double)
    case worst(Double)
    /// Of the floor's own p99 or median.
    case floorsP99(Double)
    case floorsMedian(Double)
    /// Of its own median in a ledger of 10,000.
    case growth(Double)

    func words(_ unit: Unit) -> String {
      switch self {
      case .p99(let most): "p99 ≤ \(most.short(0)) \(unit.rawValue)"
      case .worst(let most): "≤ \(most.short(0)) \(unit.rawValue)"
      case .floorsP99(let most): "≤ \(most.short(1)) × floor’s p99"
      case .floorsMedian(let most): "≤ \(most.short(1)) × floor"
      case .growth(let most): "≤ \(most.short(1)) × at 10,000"
      }
    }
  }

  /// Nil where the limit cannot be judged: no floor was measured, or no small ledger.
  func meets(_ limit: Limit, growth: Double?) -> Bool? {
    switch limit {
    case .p99(let most): sample.p99 <= most
    case .worst(let most): sample.worst <= most
    case .floorsP99(let most): floor.map { sample.p99 <= most * $0.p99 }
    case .floorsMedian(let most): floor.map { sample.median <= most * $0.median }
    case .growth(let most): growth.map { $0 <= most }
    }
  }

  /// Median over the floor's median.
  var ratio: Double? { floor.flatMap { $0.median > 0 ? sample.median / $0.median : nil } }
}

extension Double {
  /// With so many places after the point, and none where it is whole.
  func short(_ places: Int) -> String {
    guard places > 0, self != rounded() else { return String(Int(rounded())) }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let digits = String(Int((self * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}

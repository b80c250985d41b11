import Foundation

/// The figures of one run as a table and as JSON.
struct Report: Codable, Sendable {
  let machine: String
  let at: String
  var figures: [Figure] = []

  /// The same line's median in the largest ledger over that in the smallest.
  func growth(of figure: Figure) -> Double? {
    let alike = figures.filter { $0.name == figure.name && $0.leads != nil }
    guard let small = alike.min(by: { ($0.leads ?? 0) < ($1.leads ?? 0) }), let leads = figure.leads,
      leads > small.leads ?? leads, small.sample.median > 0
    else { return nil }
    return figure.sample.median / small.sample.median
  }

  var table: String {
    let heads = ["figure", "leads", "n", "median", "p99", "worst", "unit", "floor", "ratio", "growth", "limit", "met"]
    let rows = figures.map { figure -> [String] in
      let places = figure.unit.places
      let growth = growth(of: figure)
      let met = figure.limits.map { figure.meets($0, growth: growth) }
      return [
        figure.name, figure.leads.map { $0.grouped } ?? "", String(figure.sample.count),
        figure.sample.median.short(places), figure.sample.p99.short(places), figure.sample.worst.short(places),
        figure.unit.rawValue, figure.floor.map { "\($0.median.short(places)) / \($0.p99.short(places))" } ?? "",
        figure.ratio.map { $0.short(1) } ?? "", growth.map { $0.short(2) } ?? "",
        figure.limits.map { $0.words(figure.unit) }.joined(separator: "; "),
        met.isEmpty ? "" : met.contains(false) ? "NO" : met.contains(nil) ? "?" : "yes",
      ]
    }
    let all = [heads, heads.map { _ in "---" }] + rows
    return all.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// The command beside each figure.
  var commands: String {
    var seen: Set<String> = []
    return figures.filter { seen.insert($0.name).inserted }.map { "| \($0.name) | `\($0.command)` |" }
      .joined(separator: "\n")
  }

  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(self).write(to: URL(fileURLWithPath: path))
  }
}

extension Report {
  /// What the figures were taken on: they mean nothing beside those of another machine.
  static var thisMachine: String {
    let cpu = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n")
      .first { $0.hasPrefix("model name") }?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
    return "\(cpu ?? "?"), \(ProcessInfo.processInfo.processorCount) processors"
  }
}

extension Int {
  /// 1,000,000
  var grouped: String {
    var digits = Array(String(self))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return String(digits)
  }
}

/// The mix of supervision (A56): how many observations and leads each way of supervision brought in a period.
package struct ModeMix: Hashable, Sendable {
  /// Final observations, by mode.
  package let observations: [SupervisionMode: Int]
  /// Leads by mode: not void, a merged one counted with its target alone (domain rule I15).
  package let leads: [SupervisionMode: Int]
  /// Leads whose mode nobody named.
  package let leadsWithoutMode: Int

  package init(
    observations: [SupervisionMode: Int] = [:], leads: [SupervisionMode: Int] = [:], leadsWithoutMode: Int = 0
  ) {
    self.observations = observations
    self.leads = leads
    self.leadsWithoutMode = leadsWithoutMode
  }

  package struct Line: Hashable, Sendable {
    /// Nil: not named.
    package let mode: SupervisionMode?
    package let observations: Share
    package let leads: Share

    package var words: Words { mode?.words ?? Words("未填", "Not named") }
  }

  /// A count with its part of the whole.
  package struct Share: Hashable, Sendable {
    package let count: Int
    package let total: Int

    /// In tenths of a percent; nil where there is no whole.
    package var permille: Int? { total > 0 ? (count * 1_000 + total / 2) / total : nil }

    /// `33.3%`; — where there is no whole.
    package var text: String { permille.map { "\($0 / 10).\($0 % 10)%" } ?? "-" }

    /// So many of `width` marks as the part is of the whole; at least one where there is anything.
    package func bar(_ width: Int) -> String {
      guard total > 0, count > 0 else { return "" }
      return String(repeating: "#", count: max(1, (count * width + total / 2) / total))
    }
  }

  /// Every mode in the list's order, and what nobody named last, where there is such a lead.
  package var lines: [Line] {
    let visits = observations.values.reduce(0, +)
    let all = leads.values.reduce(0, +) + leadsWithoutMode
    let named = SupervisionMode.allCases.map { mode in
      Line(
        mode: mode, observations: Share(count: observations[mode] ?? 0, total: visits),
        leads: Share(count: leads[mode] ?? 0, total: all))
    }
    guard leadsWithoutMode > 0 else { return named }
    return named + [
      Line(
        mode: nil, observations: Share(count: 0, total: visits), leads: Share(count: leadsWithoutMode, total: all))
    ]
  }

  package var total: Line {
    let visits = observations.values.reduce(0, +)
    let all = leads.values.reduce(0, +) + leadsWithoutMode
    return Line(mode: nil, observations: Share(count: visits, total: visits), leads: Share(count: all, total: all))
  }
}

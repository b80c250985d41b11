/// A supervision list with its version (监督清单; A64). Its use is optional; a score exists only where it was used.
package struct Checklist: Hashable, Sendable {
  package let id: String
  package let version: Int
  package let title: Words
  /// 示例·第1版 and the like: shown wherever the list is.
  package let note: Words
  package let items: [Item]
  /// What it is made for: what is offered first, no rule.
  package let appliesTo: Set<Target>
  /// Nil: always.
  package let effectiveFrom: CivilDate?

  package enum Target: String, Sendable, CaseIterable {
    case window
    case keyProject = "key_project"
    case keyEnterprise = "key_enterprise"
  }

  package struct Item: Hashable, Sendable {
    package let no: Int
    package let text: Words
    package let weight: Int
    /// The problem type that a 不符合 suggests.
    package let type: String?

    package init(no: Int, text: Words, weight: Int, type: String?) {
      self.no = no
      self.text = text
      self.weight = weight
      self.type = type
    }
  }

  package init(
    id: String, version: Int, title: Words, note: Words, items: [Item], appliesTo: Set<Target> = [.window],
    effectiveFrom: CivilDate? = nil
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.note = note
    self.items = items
    self.appliesTo = appliesTo
    self.effectiveFrom = effectiveFrom
  }

  package func isInForce(on day: CivilDate) -> Bool { effectiveFrom.map { $0 <= day } ?? true }

  /// Domain rule I21: weight(ok) ÷ weight(ok + bad) · 100, in tenths (500 = 50.0); nil where no item counts.
  package func score(_ answers: [Observation.Answer]) -> Score? {
    let weights = Dictionary(items.map { ($0.no, $0.weight) }, uniquingKeysWith: { first, _ in first })
    var met = 0
    var counted = 0
    var metItems = 0
    var countedItems = 0
    for answer in answers where answer.mark != .na {
      let weight = weights[answer.item] ?? 0
      counted += weight
      countedItems += 1
      if answer.mark == .ok {
        met += weight
        metItems += 1
      }
    }
    guard counted > 0 else { return nil }
    return Score(tenths: (met * 1_000 + counted / 2) / counted, met: metItems, counted: countedItems)
  }

  package struct Score: Hashable, Sendable {
    package let tenths: Int
    package let met: Int
    package let counted: Int

    package init(tenths: Int, met: Int, counted: Int) {
      self.tenths = tenths
      self.met = met
      self.counted = counted
    }

    /// `50.0`
    package var text: String { Score.text(tenths) }

    /// Tenths as they are written: `50.0`.
    package static func text(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

    package var words: Words {
      Words("得分 \(text)（计分\(counted)条，符合\(met)条）", "Score \(text) (\(met) of \(counted) items met)")
    }
  }
}

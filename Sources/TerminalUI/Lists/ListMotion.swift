/// What a key asks of a list's selection.
package enum ListMotion: Hashable, Sendable {
  case by(Int)
  case first
  case last

  /// `page` is the number of rows in sight. Letters (`j k g G`) are read as well; `g` alone goes to the top.
  package init?(_ key: Key, page: Int) {
    switch key.folded {
    case .up, .character("k"): self = .by(-1)
    case .down, .character("j"): self = .by(1)
    case .pageUp: self = .by(-max(1, page - 1))
    case .pageDown: self = .by(max(1, page - 1))
    case .home, .character("g"): self = .first
    case .end, .character("G"): self = .last
    case .mouse(let mouse) where mouse.action == .wheelUp: self = .by(-3)
    case .mouse(let mouse) where mouse.action == .wheelDown: self = .by(3)
    default: return nil
    }
  }

  /// The index that the motion leads to in a list of `count`.
  package func moved(from index: Int, count: Int) -> Int {
    let last = Swift.max(0, count - 1)
    switch self {
    case .by(let step): return Swift.max(0, Swift.min(index + step, last))
    case .first: return 0
    case .last: return last
    }
  }
}

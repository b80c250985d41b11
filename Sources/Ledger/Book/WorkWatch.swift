/// Somebody watches a long piece of work: is told how far it is, and may give it up by throwing.
///
/// Ambient, as Swift's own task cancellation is: what reads a row of a sheet or writes one into the book says so here
/// and need not know who asked for it. Work that nobody watches goes on as if this were not there.
package struct WorkWatch: Sendable {
  @TaskLocal package static var current: WorkWatch?

  package enum Step: Sendable, Hashable {
    /// The next part of the work, and how many rows it has where that is known.
    case begins(WorkProgress.Stage, total: Int?)
    /// One row more.
    case row
    /// Nothing was done that counts; is it still wanted?
    case asks
    /// From here on it cannot be given up any more.
    case commits
  }

  private let look: @Sendable (Step) throws -> Void

  /// `look` is called for every row, so it must be cheap. What it throws ends the work.
  package init(_ look: @escaping @Sendable (Step) throws -> Void) { self.look = look }

  package static func begin(_ stage: WorkProgress.Stage, total: Int? = nil) throws {
    try current?.look(.begins(stage, total: total))
  }

  package static func advance() throws { try current?.look(.row) }

  package static func ask() throws { try current?.look(.asks) }

  package static func commit() throws { try current?.look(.commits) }
}

/// How far a long piece of work is.
package struct WorkProgress: Sendable, Hashable {
  package enum Stage: Sendable, Hashable {
    case reading, comparing, writing, indexing, checking, exporting

    package var words: Words {
      switch self {
      case .reading: Words("读取", "Reading")
      case .comparing: Words("比对", "Comparing")
      case .writing: Words("写入", "Writing")
      case .indexing: Words("建索引", "Indexing")
      case .checking: Words("体检", "Checking")
      case .exporting: Words("导出", "Exporting")
      }
    }
  }

  package var stage: Stage
  package var rows: Int
  /// Nil where it is not known before the end.
  package var total: Int?

  package init(_ stage: Stage, rows: Int = 0, total: Int? = nil) {
    self.stage = stage
    self.rows = rows
    self.total = total
  }

  /// 0…100
  package var percent: Int? {
    guard let total, total > 0 else { return nil }
    return min(100, rows * 100 / total)
  }
}

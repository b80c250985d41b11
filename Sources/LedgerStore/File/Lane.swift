/// A read-only connection beside the screen's own, which runs one read at a time and gives way to a write.
package enum Lane: Int, CaseIterable, Sendable {
  /// Counts, figures and exports: nobody waits for them.
  case counts
  /// Pages that may look at many rows before they have their first: a person waits, and no count stands before them.
  case searches
}

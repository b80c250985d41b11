/// Bounds against files made to exhaust the machine; far above what any office's ledger needs.
package struct SheetLimits: Sendable {
  /// Parts in a workbook's package.
  package var parts = 10_000
  /// Unpacked bytes of one part, counted while reading: the size that the package states is not trusted.
  package var partBytes = 2 << 30
  /// Bytes of a workbook's shared strings, the one part that is kept in memory.
  package var sharedBytes = 512 << 20
  package var columns = 1_024
  /// Bytes of one cell. Excel allows 32,767 characters.
  package var cellBytes = 1 << 20
  package var merges = 200_000

  package init() {}
}

/// Bounds against files made to exhaust the machine. Each is far above what an office's ledger needs; what passes one is
/// refused with a sentence that names it.
package struct SheetLimits: Sendable {
  /// Entries of a workbook's package. A workbook of a hundred sheets with pictures has about a thousand; libzip keeps some
  /// hundred bytes for each before any is read.
  package var parts = 10_000
  /// Tabs of a workbook. One for each of Xinjiang's counties and twelve months of them would fit.
  package var sheets = 2_000
  /// Unpacked bytes of one part, counted while reading; more than the package states is no part of it. A worksheet Excel's 1,048,576 rows of twenty columns takes half of it.
  package var partBytes = 2 << 30
  /// Up to this many unpacked bytes a part may be packed as tightly as it likes: WPS writes styles of 3 MB that
  /// repeat the same few lines and pack 300 to 1.
  package var unsuspectedBytes = 8 << 20
  /// Beyond `unsuspectedBytes`: how many times its packed size a part may unpack to. Rows in great number pack 10 to 40 to
  /// 1, even empty ones, since their numbers differ; deflate can do 1,032 to 1.
  package var ratio = 120
  /// The same for shared texts, the one part that is kept in memory. Sentences pack 3 to 8 to 1, and a text that repeats is
  /// shared, so that it stands there once.
  package var sharedRatio = 32
  /// Bytes of a workbook's shared texts: 200,000 leads with a thousand characters each.
  package var sharedBytes = 512 << 20
  /// Shared texts: 200,000 leads with ten of their own each.
  package var sharedTexts = 2_000_000
  /// Elements of a part that is no list of rows or texts: styles, tabs, relations. Excel stops at 65,490 cell formats.
  package var elements = 500_000
  /// Excel's and WPS's own.
  package var rows = 1_048_576
  /// Columns with something in them; empty cells with a format beyond them are passed over. The widest ledger of domain
  /// 4.1 has 27.
  package var columns = 1_024
  /// Bytes of one cell. Excel allows 32,767 characters: 98 KB, or 229 KB where each is spelled `_x000D_`.
  package var cellBytes = 256 << 10
  /// Bytes of all cells of one row, since a few rows are held at a time.
  package var rowBytes = 1 << 20
  /// Text that the cells of a sheet point to among the shared texts: so many times what the sheet and the shared texts
  /// take, and 32 MB besides. One long text in each of a million cells is a file of a few MB that would take hours.
  package var growth = 16
  /// Merged ranges. A ledger of 20,000 leads over several rows each, with ten merged columns, has as many.
  package var merges = 200_000

  package init() {}
}

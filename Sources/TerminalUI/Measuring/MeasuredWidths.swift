/// What the terminal made of the samples, and what follows for the screen. Pure: the asking is done elsewhere.
package struct MeasuredWidths: Equatable, Sendable {
  package struct Width: Equatable, Sendable {
    package let sample: WidthSample
    package let columns: Int

    package init(_ sample: WidthSample, columns: Int) {
      self.sample = sample
      self.columns = columns
    }

    package var isExpected: Bool { columns == sample.expected }
  }

  package let widths: [Width]

  package init(_ widths: [Width]) { self.widths = widths }

  package func of(_ kind: WidthSample.Kind) -> [Width] { widths.filter { $0.sample.kind == kind } }

  /// Chinese takes other than two columns: the terminal reads the bytes in another encoding than UTF-8, and nothing
  /// on a screen would stand where it should.
  package var misreadsChinese: Bool { !of(.chinese).allSatisfy(\.isExpected) }

  /// Some ambiguous character or box line takes two columns: `--ambiwidth wide` keeps the rows together.
  package var hasWideAmbiguous: Bool { (of(.box) + of(.ambiguous)).contains { $0.columns == 2 } }

  /// Samples that no switch of duban's can make right.
  package var strays: [Width] { (of(.emoji) + of(.combining)).filter { !$0.isExpected } }
}

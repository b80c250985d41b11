/// A program of measures (举措), such as the nineteen of Bayingolin, from the settings.
package struct MeasureProgram: Hashable, Sendable {
  package let id: String
  package let title: String
  package let measures: [Measure]

  package struct Measure: Hashable, Sendable {
    package let number: Int
    package let group: String
    package let title: String

    package init(number: Int, group: String, title: String) {
      self.number = number
      self.group = group
      self.title = title
    }
  }

  package init(id: String, title: String, measures: [Measure]) {
    self.id = id
    self.title = title
    self.measures = measures
  }
}

extension [MeasureProgram] {
  /// The measure that a sheet's row names: by its title, whatever marks and quotation signs stand around it; nil where
  /// none or several programs have it.
  package func named(_ written: String) -> (program: String, number: Int)? {
    let key = MeasureProgram.key(written)
    guard !key.isEmpty else { return nil }
    let found = flatMap { program in
      program.measures.filter { MeasureProgram.key($0.title) == key }.map { (program.id, $0.number) }
    }
    return found.count == 1 ? found[0] : nil
  }
}

extension MeasureProgram {
  /// 1.深化“最多跑一次”改革 and （一）深化"最多跑一次"改革 are one: letters alone count, and a leading number does not.
  fileprivate static func key(_ title: String) -> String {
    let letters = title.filter(\.isLetter)
    let opening = title.prefix { !$0.isLetter || "一二三四五六七八九十".contains($0) }
    let isNumbered = opening.contains { !$0.isLetter } && opening.contains { "一二三四五六七八九十".contains($0) }
    return isNumbered ? String(letters.drop { "一二三四五六七八九十".contains($0) }) : letters
  }
}

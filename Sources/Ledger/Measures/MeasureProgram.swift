/// A program of measures (举措), such as the nineteen of Bayingolin, from the settings. Two programs are never merged:
/// each has a letter of its own, and its measures go by it (B-01 … B-19).
package struct MeasureProgram: Hashable, Sendable {
  package let id: String
  /// `B`; before the numbers of its measures.
  package let letter: String
  package let title: Words
  /// Whose program it is, with all below it; nil is the office's own.
  package let division: String?
  package let issuer: String?
  package let issuedOn: CivilDate?
  /// Said where it is an empty shell: 示例，须由单位填写.
  package let note: Words?
  package let measures: [Measure]

  package struct Measure: Hashable, Sendable {
    package let number: Int
    package let group: Words
    package let title: Words
    /// The source's own sentences.
    package let text: [String]
    package let leadUnits: [String]
    package let coUnits: [String]
    package let cadence: Cadence
    /// What the target comes to, in duban's words.
    package let aim: String?
    package let values: [MeasureValue]

    package init(
      number: Int, group: Words, title: Words, text: [String] = [], leadUnits: [String] = [], coUnits: [String] = [],
      cadence: Cadence = .standing, aim: String? = nil, values: [MeasureValue] = []
    ) {
      self.number = number
      self.group = group
      self.title = title
      self.text = text
      self.leadUnits = leadUnits
      self.coUnits = coUnits
      self.cadence = cadence
      self.aim = aim
      self.values = values
    }
  }

  /// How often it is reported; quarterly and yearly reports fall due by themselves.
  package enum Cadence: String, Sendable, CaseIterable {
    case once, quarter, year, standing

    package var words: Words {
      switch self {
      case .once: Words("一次", "Once")
      case .quarter: Words("每季", "Each quarter")
      case .year: Words("每年", "Each year")
      case .standing: Words("长期", "Standing")
      }
    }
  }

  package init(
    id: String, letter: String, title: Words, division: String? = nil, issuer: String? = nil,
    issuedOn: CivilDate? = nil, note: Words? = nil, measures: [Measure]
  ) {
    self.id = id
    self.letter = letter
    self.title = title
    self.division = division
    self.issuer = issuer
    self.issuedOn = issuedOn
    self.note = note
    self.measures = measures
  }

  /// Whether this office reports under it: its own division, or one below it.
  package func concerns(_ owner: String, _ divisions: DivisionTree) -> Bool {
    guard let division else { return true }
    return division == owner || divisions.within(division, ili: .whole).contains { $0.code == owner }
  }

  /// Empty places for an office to fill in: nothing is asked of anybody.
  package var isShell: Bool { measures.allSatisfy { $0.values.isEmpty && $0.leadUnits.isEmpty } }

  /// `B-05`
  package func code(_ measure: Measure) -> String { "\(letter)-\(measure.number < 10 ? "0" : "")\(measure.number)" }

  /// Every value that is reported, in the program's order.
  package var items: [MeasureItem] {
    measures.flatMap { measure in
      (measure.values.isEmpty ? [.progress] : measure.values).map { value in
        MeasureItem(program: id, measureCode: code(measure), measure: measure, value: value)
      }
    }
  }
}

/// One value of one measure: a row of the matrix.
package struct MeasureItem: Hashable, Sendable {
  package let program: String
  /// `B-05`
  package let measureCode: String
  package let measure: MeasureProgram.Measure
  package let value: MeasureValue

  /// `B-05/summary`, as scripts write it.
  package var code: String { "\(measureCode)/\(value.id)" }
  package var cadence: MeasureProgram.Cadence { value.cadence ?? measure.cadence }
  package var leadUnits: [String] { value.leadUnits ?? measure.leadUnits }
  /// 监测情况汇总; the measure's own title where the settings name no value of it.
  package var label: Words { measure.values.isEmpty ? measure.title : value.words }
  /// B-05 监测情况汇总
  package var words: Words { Words("\(measureCode) ", "\(measureCode) ") + label }

  /// The period that a report in this quarter belongs to.
  package func period(in quarter: ReportingPeriod) -> ReportingPeriod {
    cadence == .year ? .year(quarter.year) : quarter
  }
}

extension [MeasureProgram] {
  /// The measure that a sheet's row names: by its title, whatever marks and quotation signs stand around it; nil where
  /// none or several programs have it.
  package func named(_ written: String) -> (program: String, number: Int)? {
    let key = MeasureProgram.key(written)
    guard !key.isEmpty else { return nil }
    let found = flatMap { program in
      program.measures.filter { MeasureProgram.key($0.title.zh) == key }.map { (program.id, $0.number) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// By its identifier or its letter.
  package func program(_ name: String) -> MeasureProgram? {
    first { $0.id == name } ?? first { $0.letter.uppercased() == name.uppercased() }
  }

  /// By `B-05/summary`.
  package func item(_ code: String) -> MeasureItem? { lazy.flatMap(\.items).first { $0.code == code } }

  /// By `B-05`.
  package func measure(_ code: String) -> (program: MeasureProgram, measure: MeasureProgram.Measure)? {
    for program in self {
      if let measure = program.measures.first(where: { program.code($0) == code }) { return (program, measure) }
    }
    return nil
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

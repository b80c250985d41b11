/// What an office decides about its letters: wording and numbers.
package struct LetterSettings: Hashable, Sendable {
  /// One for each use; where one is missing such a letter cannot be written.
  package var templates: [LetterTemplate.Use: LetterTemplate]
  package var urgingNumbers: PaperNumbering
  package var rectificationNumbers: PaperNumbering

  package init(
    templates: [LetterTemplate] = [], urgingNumbers: PaperNumbering = .urging,
    rectificationNumbers: PaperNumbering = .rectification
  ) {
    self.templates = Dictionary(templates.map { ($0.use, $0) }, uniquingKeysWith: { first, _ in first })
    self.urgingNumbers = urgingNumbers
    self.rectificationNumbers = rectificationNumbers
  }

  package func numbering(_ series: PaperSeries) -> PaperNumbering {
    switch series {
    case .urging: urgingNumbers
    case .rectification: rectificationNumbers
    }
  }
}

extension Rulebook {
  /// Who signs what leaves: 奎屯市纪委监委.
  package func organ(_ owner: String) -> String { (divisions[owner]?.name.zh ?? owner) + "纪委监委" }
}

import Ledger

/// The objections to the rows of a record of visits (column set C): I13 and I21, and a problem that nobody was told of.
/// Whether a rectification stands for what was corrected on the spot (I22) has no column here.
struct ObservationFindings: KindFindings {
  private let sheet: SheetQuestions

  init(_ plan: ImportPlan, _ context: ChangeContext) { sheet = SheetQuestions(plan, context) }

  func findings(_ row: ImportedObservation) -> [Words] { gaps(row) + days(row) + checklist(row) }

  private func gaps(_ row: ImportedObservation) -> [Words] {
    var found = sheet.missing(.unit, row.unitName, Gap.unit.words)
    found += sheet.missing(.officers, row.officers.first, Gap.officers.words)
    if !row.found.isEmpty, !row.correctedOnSpot {
      found += sheet.missing(
        .recommendation, row.recommendation, Words("有问题，未写整改建议", "a problem, and nothing recommended"))
    }
    found += sheet.missing(.shownOn, row.shownOn, Words("未见被检查单位签收", "not shown to the unit"))
    return found
  }

  private func days(_ row: ImportedObservation) -> [Words] {
    var found = sheet.outsideCampaign(row.on)
    if let shown = row.shownOn, shown < row.on {
      found.append(Words("签收早于检查", "shown before the visit").by("I13"))
    }
    return found
  }

  /// Every item or none: a part of them makes no score.
  private func checklist(_ row: ImportedObservation) -> [Words] {
    let asked = SheetField.answers.indices.filter { sheet.header.column(SheetField.answers[$0]) != nil }.map { $0 + 1 }
    let answered = Set(row.answers.map(\.item))
    let open = asked.filter { !answered.contains($0) }
    guard !answered.isEmpty, !open.isEmpty else { return [] }
    let items = open.map(String.init)
    return [
      Words(
        "清单第\(items.joined(separator: "、"))项未填", "checklist items \(items.joined(separator: ", ")) without an answer"
      ).by("I21")
    ]
  }
}

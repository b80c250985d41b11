/// Every listing there is. A new one is added here and nowhere else: its screen and its command follow.
package enum ListingTable {
  package static let all: [Listing] = [
    .duty,
    .reviews, .clarifications, .advice,
    .letters, .notices, .copies,
    .meetings, .tasks, .care,
    .draws, .recommendations,
    .shift, .handOver,
    .savedFilter,
    .measure, .sample, .refund,
    .pauses, .spotChecks, .reconciliations,
  ]

  package static func listing(named name: String) -> Listing? { all.first { $0.name == name } }
}

extension ChangeTable {
  /// What can be done with a row of a listing: the changes about its kind, in the table's order but for what its state asks
  /// for first.
  package static func steps(for record: any ListedRecord, _ dossier: Dossier?, _ context: ChangeContext) -> [Step] {
    let kind = Change.SubjectKind.record(type(of: record).kind)
    let steps = all.filter { $0.subjectKind == kind }.map { change in
      Step(
        change: change, title: change.title,
        refusals: change.availability(.record(record, dossier), context).uniqued())
    }
    let first = record.firstStep(context)
    let legal = steps.filter(\.isLegal)
    return legal.filter { $0.change.name == first } + legal.filter { $0.change.name != first }
      + steps.filter { !$0.isLegal }
  }
}

import Ledger

/// A window clerk who was educated and found again, and was suggested for a transfer: invented.
enum AccountabilityFixture {
  static let subject = SubjectRef(unit: RecordID("u-w3"), postClass: "窗口人员", serial: 2)

  static let decided: Accountability = {
    var record = blank(3, AccountabilityMeasure.education)
    record.status = .decided
    record.heardOn = Fixture.day("2021-06-20")
    record.decidedOn = Fixture.day("2021-06-22")
    record.servedOn = Fixture.day("2021-06-23")
    record.decidedByOrgan = "奎屯市纪委监委"
    record.basisText = "公务员法第五十七条"
    record.basisVersion = "2018"
    return record
  }()

  static let suggested: Accountability = {
    var record = blank(4, AccountabilityMeasure.postTransfer)
    record.transfer = PostTransfer(
      suggestedOn: Fixture.day("2021-09-08"), suggestedBy: "K-03", timelyUntil: Fixture.day("2021-09-10"))
    record.priorEducation = decided.id
    return record
  }()

  private static func blank(_ serial: Int, _ measure: String) -> Accountability {
    var record = Accountability(
      id: RecordID("acc-\(serial)"), owner: Fixture.owner, year: 2021, serial: serial, division: Fixture.owner,
      lead: DialogFixture.dossier.lead.id, target: .person, unit: RecordID("u-w3"), measure: measure)
    record.subject = subject
    return record
  }

  static let ladder: SubjectLadder = {
    let observations = [(1, "2021-06-10"), (2, "2021-09-03")].map { serial, day in
      var observation = Observation(
        id: RecordID("found-\(serial)"), owner: Fixture.owner, year: 2021, serial: serial, division: Fixture.owner,
        unit: RecordID("u-w3"), mode: .desk, on: Fixture.day(day), officer1: "K-03", found: "态度生硬", state: .final)
      observation.types = ["M01"]
      observation.subject = subject
      return observation
    }
    return SubjectLadder(
      subject, accountabilities: [decided], observations: observations, leads: [], settings: LadderSettings(),
      today: Fixture.today)
  }()

  /// The lead of the dialogs, with a review under way.
  static let dossier: Dossier = {
    var dossier = DialogFixture.dossier
    dossier.lead.subject = subject
    dossier.accountabilities = [decided, suggested]
    dossier.reviews = ListingFixture.records(of: .review).compactMap { $0 as? DecisionReview }
    return dossier
  }()
}

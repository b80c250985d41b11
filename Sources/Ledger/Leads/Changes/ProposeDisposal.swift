extension Change {
  /// 提出处置意见: moves nothing until it is approved.
  static let proposeDisposal = Change.onLead(
    "propose_disposal", Words("提出处置意见", "Propose a disposal"),
    summary: Words("拟按哪种方式处置；批准后才改变状态", "How the lead is to be disposed of; it moves when this is approved"),
    fields: DisposalFields.proposal + [.on], rules: ["I10", "I11", "I12", "state"],
    availability: { dossier, _ in
      dossier.refusalsOfAnyDisposal(DisposalFields.wanted) + dossier.refusalWhileProposed
    },
    check: { values, dossier, desk in
      guard let mode = values.choice(DisposalFields.mode, as: DisposalMode.self) else { return [] }
      return dossier.refusals(of: mode, DisposalFields.wanted(mode))
    },
    alter: { values, dossier, desk in
      let disposal = try Disposal(proposedBy: values, for: dossier.lead, on: values.day(at: desk), desk)
      let note = desk.note(
        dossier.lead, .proposed, on: disposal.proposedOn, by: disposal.proposedBy,
        [disposal.mode.words.zh, disposal.opinion].compactMap(\.self).joined(separator: "："))
      var notices: [Words] = []
      if let due = dossier.lead.opinionDueOn, dossier.activeDisposal == nil, let on = disposal.proposedOn, on > due {
        notices.append(
          Words("提出处置意见已超过T01期限 \(due)", "proposed after the limit for an opinion (T01), \(due)"))
      }
      return .of(
        dossier.lead, [disposal, note],
        Words("提出处置意见：\(disposal.mode.words.zh)", "Proposed: \(disposal.mode.words.en)"), notices: notices)
    })
}

/// The fields of a disposal: what is proposed, and what its approval adds.
enum DisposalFields {
  static let mode = Field("mode", Words("处置方式", "Disposal"), .choice(DisposalMode.allCases, \.words), required: true)
  static let opinion = Field("opinion", Words("处置意见", "Opinion"), .longText(max: 2_000))
  static let proposedBy = Field(
    "proposed_by", Words("提出人", "Proposed by"), .officer, help: Words("默认记录人", "who types unless given"))
  static let proposedOn = Field(
    "proposed_on", Words("提出日期", "Proposed on"), .date(mayLieAhead: false),
    help: Words("默认批准日期", "the day of approval unless given"))
  static let dueOn = Field(
    Field.dueOn.name, Words("期限", "Due on"), .date(mayLieAhead: true),
    help: Words("不填按时限表计算；暂存为复查日期", "counted by the table of limits unless given; of a hold the review date"))
  static let closeReason = Field(
    Field.reason.name, Words("了结理由", "Reason for closing"), .longText(max: 500),
    help: Words("予以了结时必填", "needed for close"))

  static let proposal = [mode, opinion, proposedBy]
  static let ending = [Field.finding, closeReason, .closedOn]

  static let wanted = Words("提出处置意见", "be disposed of")
  static func wanted(_ mode: DisposalMode) -> Words {
    Words("处置为“\(mode.words.zh)”", "be disposed of as \"\(mode.words.en)\"")
  }
}

extension Disposal {
  /// As the form has it, proposed and not yet approved.
  init(proposedBy values: FieldValues, for lead: Lead, on day: CivilDate, _ desk: any Desk) throws {
    guard let mode = values.choice(DisposalFields.mode, as: DisposalMode.self) else {
      throw MissingValue(field: DisposalFields.mode.name)
    }
    self.init(
      id: desk.newID(), owner: lead.owner, lead: lead.id, mode: mode, state: .proposed, proposedOn: day,
      proposedBy: values.code(DisposalFields.proposedBy) ?? desk.context.officer,
      opinion: values.text(DisposalFields.opinion))
  }
}

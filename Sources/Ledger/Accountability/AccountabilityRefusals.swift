// What a decision must be, whoever records it (domain rules I06 to I09, I24 and I30), as sentences that several changes share.
extension Accountability {
  /// Everything that the record alone and its neighbours say.
  func refusals(at desk: any Desk) throws -> [BrokenRule] {
    let beside = try others(at: desk)
    let rulebook = desk.context.rulebook
    return refusalsOfTarget(rulebook) + refusalsOfKind(rulebook) + refusalsOfSanctions(rulebook, beside: beside)
      + refusalsOfExemption(rulebook, beside: beside) + refusalsOfUnsignedTolerance
  }

  /// Domain rule I24: exempted or sanctioned, not both.
  func refusalsOfExemption(at desk: any Desk) throws -> [BrokenRule] {
    refusalsOfExemption(desk.context.rulebook, beside: try others(at: desk))
  }

  /// What else was recorded on the same subject under the same lead, and not revoked since.
  private func others(at desk: any Desk) throws -> [Accountability] {
    try desk.records(Accountability.self, by: .lead(lead)).filter {
      $0.id != id && $0.status != .revoked && $0.isAbout(subject)
    }
  }

  /// Domain rule I08, and an organisation is no person.
  private func refusalsOfTarget(_ rulebook: Rulebook) -> [BrokenRule] {
    var broken: [BrokenRule] = []
    if let kind = rulebook.measure(measure), !kind.targets.contains(target) {
      broken.append(
        BrokenRule(
          "I08", field: AccountabilityFields.measure.name,
          Words(
            "“\(kind.words.zh)”不适用于\(target.words.zh)：改选处理方式，或改选对象",
            "\"\(kind.words.en)\" is not for a \(target.words.en.lowercased()): choose another measure or target")))
    }
    if target == .organisation, subject != nil {
      broken.append(
        BrokenRule(
          "I08", field: AccountabilityFields.subject.name,
          Words("对象为单位，不填对象代号：清空它，或改选个人", "an organisation has no subject: leave it empty, or choose a person")))
    }
    return broken
  }

  /// Domain rules I06, I07 and I09: whom the kind is for, and the form that goes with it.
  private func refusalsOfKind(_ rulebook: Rulebook) -> [BrokenRule] {
    guard let kind = rulebook.measure(measure) else { return [] }
    var broken: [BrokenRule] = []
    if kind.code == AccountabilityMeasure.postTransfer, transfer == nil {
      broken.append(
        BrokenRule(
          "I06", field: AccountabilityFields.measure.name,
          Words("调岗由单位决定：先建议调岗（suggest_transfer）", "the unit transfers: suggest it first (suggest_transfer)")))
    }
    if kind.isForLeadingCadresOnly, target == .person, !isLeadingCadre {
      broken.append(
        BrokenRule(
          "I07", field: AccountabilityFields.measure.name,
          Words(
            "“\(kind.words.zh)”（\(kind.group.zh)）只适用于领导干部：确是的选“是”（is_leading_cadre），否则改选处理方式",
            "\"\(kind.words.en)\" (\(kind.group.en)) is for leading cadres only: say so (is_leading_cadre), or choose another"
          )))
    }
    if let usual = kind.form, let form, form != usual, (note ?? "").isEmpty {
      broken.append(
        BrokenRule(
          "I09", field: AccountabilityFields.form.name,
          Words(
            "“\(kind.words.zh)”通常为第\(usual)种形态；记为第\(form)种的，请在说明中写明理由",
            "\"\(kind.words.en)\" goes with form \(usual); for form \(form) say why in the note")))
    }
    return broken
  }

  /// Domain rule I07: one act carries 政务处分 or the unit's own 处分. 党纪 is independent of both.
  private func refusalsOfSanctions(_ rulebook: Rulebook, beside: [Accountability]) -> [BrokenRule] {
    typealias Group = AccountabilityMeasure.Group
    let rivals = [Group.governmentSanction: Group.unitSanction, Group.unitSanction: Group.governmentSanction]
    guard let kind = rulebook.measure(measure), let rival = rivals[kind.groupCode],
      let other = beside.first(where: { rulebook.measure($0.measure)?.groupCode == rival })
    else { return [] }
    let words = rulebook.words(.accountabilityMeasures, other.measure)
    return [
      BrokenRule(
        "I07", field: AccountabilityFields.measure.name,
        Words(
          "同一行为不得既给政务处分又由单位给处分：已有 \(other.shortNumber) \(words.zh)，须改的先撤销它（revoke_accountability）",
          "one act carries a government sanction or the unit's own, not both: \(other.shortNumber) is \"\(words.en)\"; to "
            + "alter that, revoke it first (revoke_accountability)"))
    ]
  }

  private func refusalsOfExemption(_ rulebook: Rulebook, beside: [Accountability]) -> [BrokenRule] {
    var broken: [BrokenRule] = []
    func isSanction(_ record: Accountability) -> Bool { rulebook.measure(record.measure)?.isSanction == true }
    if tolerance == .exempt, let sanction = ([self] + beside).first(where: isSanction) {
      let words = rulebook.words(.accountabilityMeasures, sanction.measure)
      let number = sanction.id == id ? "" : "\(sanction.shortNumber) "
      broken.append(
        BrokenRule(
          "I24",
          Words(
            "同一对象、同一线索已有\(number)“\(words.zh)”，不能再容错免责；确应免责的先撤销它（revoke_accountability）",
            "\(number)\"\(words.en)\" stands for the same subject and lead: revoke that first (revoke_accountability)"))
      )
    }
    if tolerance != .exempt, isSanction(self), let exempt = beside.first(where: { $0.tolerance == .exempt }) {
      broken.append(
        BrokenRule(
          "I24", field: AccountabilityFields.measure.name,
          Words(
            "\(exempt.shortNumber) 已对同一对象、同一线索容错免责，不能再给处分或组织处理；确应处理的先撤销它（revoke_accountability）",
            "\(exempt.shortNumber) exempted the same subject on the same lead: no sanction, no organisational measure, unless "
              + "it is revoked first (revoke_accountability)"))
      )
    }
    return broken
  }

  /// Domain rule I24: why, and who approved it.
  private var refusalsOfUnsignedTolerance: [BrokenRule] {
    guard tolerance != .none else { return [] }
    var broken: [BrokenRule] = []
    if (toleranceReason ?? "").isEmpty {
      broken.append(
        BrokenRule(
          "I24", field: Field.noteText.name, Words("容错须写明理由", "tolerance needs its reason")))
    }
    if toleranceApproval == nil {
      broken.append(
        BrokenRule(
          "I24", field: Field.approvedBy.name,
          Words("容错须经批准：填批准人、日期、文号", "tolerance needs an approval: by whom, when, which paper")))
    }
    return broken
  }

  /// Domain rule I30: a person is known by a code and was heard before anything was decided.
  func refusalsOfDecision() -> [BrokenRule] {
    var broken: [BrokenRule] = []
    if target == .person {
      if subject == nil { broken.append(.missing("I30", AccountabilityFields.subject)) }
      if heardOn == nil {
        broken.append(
          BrokenRule(
            "I30", field: AccountabilityFields.heardOn.name,
            Words("缺听取陈述申辩的日期：对人员的决定须先听取陈述申辩", "a decision on a person needs the day on which they were heard")))
      }
    }
    guard let decidedOn else { return broken }
    if let heardOn, decidedOn < heardOn {
      broken.append(
        .order("I30", AccountabilityFields.decidedOn, decidedOn, before: heardOn, AccountabilityFields.heardOn.title))
    }
    if let servedOn, servedOn < decidedOn {
      broken.append(
        .order("I13", AccountabilityFields.servedOn, servedOn, before: decidedOn, AccountabilityFields.decidedOn.title))
    }
    return broken
  }

  /// A half-filled signature is none.
  static func refusalsOfHalfApproval(_ values: FieldValues) -> [BrokenRule] {
    let given = Field.approval.filter { values.has($0) }
    guard !given.isEmpty, values.approval == nil else { return [] }
    return Field.approval.filter { $0.isRequired && !values.has($0) }.map(\.missing)
  }

  /// A text of the list that is quoted was in force on the day (domain 0.12).
  static func refusalsOfBasis(_ values: FieldValues, on day: CivilDate, _ rulebook: Rulebook) -> [BrokenRule] {
    guard let basis = values.code(AccountabilityFields.basis).flatMap(rulebook.basis), !basis.isInForce(on: day) else {
      return []
    }
    let from = basis.effectiveFrom.map { "\($0)" } ?? ""
    let until = basis.effectiveUntil.map { "\($0)" } ?? ""
    return [
      .form(
        AccountabilityFields.basis,
        Words(
          "\(basis.words.zh)的施行期为 \(from) 至 \(until)，\(day) 不适用",
          "\(basis.words.en) is in force from \(from) to \(until), not on \(day)"))
    ]
  }
}

extension Accountability {
  func line(_ text: String, on day: CivilDate, at desk: any Desk) -> LeadNote {
    desk.note(under: lead, owner: owner, .accountability, on: day, "\(shortNumber) \(text)")
  }
}

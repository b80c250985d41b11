/// What must be there before a lead is finished: domain rules I01, I02, I03 and I23.
struct ClosingConditions {
  let dossier: Dossier
  let today: CivilDate

  /// Domain rule I03 over the values of a closing. `signature`: whether a missing approval is I03's own business.
  func refusals(_ values: FieldValues, signature: Bool) -> [BrokenRule] {
    let lead = dossier.lead
    var broken: [BrokenRule] = []
    let day = values.date(.closedOn) ?? today
    if day < lead.receivedOn {
      broken.append(.order("I03", .closedOn, day, before: lead.receivedOn, Words("受理时间", "receipt")))
    }
    if let reopened = lead.closings.last?.reopenedOn, day < reopened {
      broken.append(.order("I03", .closedOn, day, before: reopened, Words("重启日期", "the reopening of")))
    }
    if !values.has(.reason) { broken.append(.missing("I03", .reason)) }
    guard lead.kind == .clue else {
      if values.text(.result) == nil { broken.append(.missing("I03", .result)) }
      return broken
    }
    broken += refusalsOfFinding(values)
    if signature { broken += values.approvalGaps("I03") }
    if let approver = values.code(.approvedBy), approver == lead.handler {
      broken.append(
        BrokenRule(
          "I03", field: Field.approvedBy.name,
          Words("批准人不得为承办人（\(approver)）", "the approver must not be the handler (\(approver))")))
    }
    return broken
  }

  private func refusalsOfFinding(_ values: FieldValues) -> [BrokenRule] {
    let given = values.choice(.finding, as: Finding.self)
    guard let recorded = dossier.lead.finding else { return given == nil ? [.noFinding] : [] }
    guard let given, given != recorded else { return [] }
    return [
      BrokenRule(
        "I03", field: Field.finding.name,
        Words(
          "核查结论已记为“\(recorded.words.zh)”，与所填“\(given.words.zh)”不符；要更正请用 find",
          "the finding on record is \"\(recorded.words.en)\", not \"\(given.words.en)\"; correct it with find"))
    ]
  }

  /// Domain rule I23: a charge outside the list is paid back, or it is said why not.
  func refusalsOfRefund(_ values: FieldValues) -> [BrokenRule] {
    let lead = dossier.lead
    guard lead.types.contains("M17"), let charged = lead.amountCharged, charged.fen > 0 else { return [] }
    let refunded = values.money(ResolveFields.refunded) ?? lead.amountRefunded ?? Money(fen: 0)
    guard refunded != charged, !values.has(ResolveFields.refundReason) else { return [] }
    return [
      BrokenRule(
        "I23", field: ResolveFields.refunded.name,
        Words(
          "违规收费 \(charged.yuan) 元，已退 \(refunded.yuan) 元：请填退费金额，或填未退清的理由",
          "charged \(charged.yuan), refunded \(refunded.yuan): give the refund, or the reason why it is not in full"))
    ]
  }
}

extension BrokenRule {
  /// Domain rule I03's first condition.
  static let noFinding = BrokenRule(
    "I03", field: Field.finding.name, Words("缺核查结论：先提出核查结论（find）", "no finding: record one first (find)"))
}

extension Dossier {
  /// Domain rule I01, one sentence for each rectification that is not there yet.
  var refusalsOfRectifications: [BrokenRule] {
    rectifications.enumerated().filter { !$0.element.satisfiesClosing }.map { index, rectification in
      BrokenRule(
        "I01",
        Words(
          "整改第\(index + 1)项（\(rectification.shortNumber)）\(rectification.unmetForClosing.zh)",
          "rectification \(index + 1) (\(rectification.shortNumber)) \(rectification.unmetForClosing.en)"))
    }
  }

  /// Domain rule I02: a draft accountability, or a letter of any kind that was not answered.
  var refusalsOfOpenPapers: [BrokenRule] {
    var broken = accountabilities.filter { $0.status == .draft }.map { record in
      BrokenRule(
        "I02",
        Words(
          "追责问责 \(record.shortNumber) 待批：先作出决定（decide_accountability）",
          "accountability \(record.shortNumber) is a draft: decide it first (decide_accountability)"))
    }
    if let sent = activeDisposal?.letterOn, activeDisposal?.repliedOn == nil {
      broken.append(
        BrokenRule(
          "I02",
          Words("函询（\(sent)）未答复：先记答复（letter_reply）", "the letter of \(sent) has no reply: record it (letter_reply)")))
    }
    broken += urgings.filter { $0.status == .issued }.map { Self.unanswered($0, "urge_reply") }
    broken += notices.filter { $0.status == .issued }.map { Self.unanswered($0, "notice_reply") }
    return broken
  }

  private static func unanswered(_ letter: some OutgoingLetter, _ change: String) -> BrokenRule {
    BrokenRule(
      "I02",
      Words(
        "\(letter.title.zh) \(letter.reference) 未回复：先记回复（\(change)）",
        "\(letter.reference) has no reply: record it (\(change))"))
  }

  /// Domain 3.2: from 谈话函询 and 初步核实 a lead is resolved only by what was put right or who answered for it.
  var refusalWithoutOutcome: [BrokenRule] {
    guard lead.status == .talkInquiry || lead.status == .checking else { return [] }
    guard rectifications.isEmpty, !accountabilities.contains(where: { $0.status == .decided }) else { return [] }
    return [
      BrokenRule(
        "state",
        Words(
          "缺整改或追责问责：先下整改（order_rectification）或记追责问责；查无问题的用予以了结",
          "no rectification and no decided accountability: order or record one; where nothing was found, close it"))
    ]
  }
}

extension Rectification {
  /// What it still lacks for domain rule I01.
  fileprivate var unmetForClosing: Words {
    if rectKind == .standing {
      return Words("未有通过的定期复查和下次复查日期（review_standing）", "has no accepted review with a next date (review_standing)")
    }
    let next =
      switch status {
      case .open, .returned: Words("先整改并记进展（progress）", "note progress (progress)")
      case .inProgress: Words("先申请销号（apply）", "apply for close-out (apply)")
      case .applied: Words("先验收（verify）", "verify it (verify)")
      case .verified: Words("先批准销号（clear）", "clear it (clear)")
      case .cleared, .relapsed: Words("", "")
      }
    return Words("未销号，现为“\(status.words.zh)”：\(next.zh)", "is not cleared, is \"\(status.words.en)\": \(next.en)")
  }
}

extension Lead {
  /// 办结: the same for resolved and closed.
  mutating func close(
    as status: LeadStatus, on day: CivilDate, _ values: FieldValues, _ approval: Approval?, by: String
  ) {
    self.status = status
    closedOn = day
    closeReason = values.text(.reason)
    self.approval = approval
    if finding == nil, let given = values.choice(.finding, as: Finding.self) {
      finding = given
      findingOn = day
      findingBy = by
    }
  }
}

/// 办结: what is met and what is missing, line by line, each with the place where it is mended (screens 2.2).
package struct ResolveChecklist: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package let topic: Topic
    package let isMet: Bool
    /// 属实（2021-09-20，K-03）; 第2项（R0003）未销号.
    package let words: Words
    /// Where Enter goes: the change to make and, where it is not about the lead itself, the record. Nil where the line is
    /// filled in on the spot.
    package let change: String?
    package let record: RecordID?
    package let recordKind: RecordKind?
  }

  package enum Topic: String, Sendable, Hashable, CaseIterable {
    case finding, result, rectifications, letter, urging, notice, accountability, refund, approval, reason

    package var words: Words {
      switch self {
      case .finding: Words("核查结论", "Finding")
      case .result: Words("办理结果", "Result")
      case .rectifications: Words("整改", "Rectifications")
      case .letter: Words("函询", "Letter")
      case .urging: Words("督办函", "Urging letter")
      case .notice: Words("整改通知", "Notice to unit")
      case .accountability: Words("追责问责", "Accountability")
      case .refund: Words("退费", "Refund")
      case .approval: Words("批准", "Approval")
      case .reason: Words("办结理由", "Reason")
      }
    }
  }

  package let lines: [Line]
  /// Why the lead cannot be resolved from its state at all; empty where it can.
  package let obstacles: [BrokenRule]

  package var missing: Int { lines.count { !$0.isMet } }
  package var isComplete: Bool { missing == 0 && obstacles.isEmpty }

  /// 还缺 3 项，不能办结。
  package var verdict: Words {
    if let first = obstacles.first { return first.message }
    return missing == 0
      ? Words("各项齐备，可以办结。", "All is there: it can be resolved.")
      : Words("还缺 \(missing) 项，不能办结。", "\(missing) missing: it cannot be resolved yet.")
  }

  /// `values`: what stands in the dialog's own fields so far (field name → text).
  package init(_ dossier: Dossier, _ context: ChangeContext, values: [String: String] = [:]) {
    func has(_ field: Field) -> Bool { !(values[field.name] ?? "").trimmed.isEmpty }
    let lead = dossier.lead
    let reason = Line(
      .reason, has(.reason), has(.reason) ? Words("已填", "given") : Words("缺办结理由", "no reason yet"))
    guard lead.kind == .clue else {
      lines = [
        Line(.result, has(.result), has(.result) ? Words("已填", "given") : Words("缺办理结果", "no result yet")), reason,
      ]
      obstacles = lead.refusals(becoming: .resolved, Words("办结", "be resolved"), hint: dossier.firstBeforeResolving)
      return
    }
    var lines = [Line.finding(dossier, given: has(.finding))]
    if lead.status == .caseOpened {
      lines.append(Line(.result, has(.result), has(.result) ? Words("已填", "given") : Words("缺办理结果", "no result yet")))
    }
    lines +=
      [
        Line.rectifications(dossier), Line.letter(dossier), Line.letters(.urging, dossier.urgings, "urge_reply"),
        Line.letters(.notice, dossier.notices, "notice_reply"), Line.accountability(dossier),
      ].compactMap(\.self)
    if let refund = Line.refund(lead, has(ResolveFields.refunded) || has(ResolveFields.refundReason)) {
      lines.append(refund)
    }
    lines.append(.approval(lead, values))
    lines.append(reason)
    self.lines = lines
    obstacles =
      lead.refusals(becoming: .resolved, Words("办结", "be resolved"), hint: dossier.firstBeforeResolving)
      + dossier.refusalWhileProposed
  }
}

extension ResolveChecklist.Line {
  fileprivate init(
    _ topic: ResolveChecklist.Topic, _ isMet: Bool, _ words: Words, change: String? = nil, record: RecordID? = nil,
    kind: RecordKind? = nil
  ) {
    self.init(topic: topic, isMet: isMet, words: words, change: change, record: record, recordKind: kind)
  }

  fileprivate static func finding(_ dossier: Dossier, given: Bool) -> Self {
    guard let finding = dossier.lead.finding else {
      return Self(.finding, given, given ? Words("已填", "given") : Words("缺核查结论", "no finding yet"), change: "find")
    }
    let when = [dossier.lead.findingOn?.description, dossier.lead.findingBy].compactMap(\.self)
    let zh = when.isEmpty ? "" : "（\(when.joined(separator: "，"))）"
    let en = when.isEmpty ? "" : " (\(when.joined(separator: ", ")))"
    return Self(.finding, true, Words(finding.words.zh + zh, finding.words.en + en))
  }

  fileprivate static func rectifications(_ dossier: Dossier) -> Self {
    let all = dossier.rectifications
    if let unmet = all.firstIndex(where: { !$0.satisfiesClosing }) {
      let count = all.count { !$0.satisfiesClosing }
      let item = all[unmet]
      return Self(
        .rectifications, false,
        Words(
          "\(all.count) 项，\(count) 项未销号：第\(unmet + 1)项（\(item.shortNumber)）\(item.status.words.zh)",
          "\(all.count), \(count) not cleared: \(item.shortNumber) is \(item.status.words.en.lowercased())"),
        change: item.nextChange, record: item.id, kind: .rectification)
    }
    guard all.isEmpty else {
      return Self(.rectifications, true, Words("\(all.count) 项，均已销号", "\(all.count), all cleared"))
    }
    let isOwed = !dossier.refusalWithoutOutcome.isEmpty
    return Self(
      .rectifications, !isOwed,
      isOwed ? Words("没有整改，也没有已决定的追责问责", "none, and no decided accountability either") : Words("没有整改", "none"),
      change: isOwed ? "order_rectification" : nil)
  }

  fileprivate static func letter(_ dossier: Dossier) -> Self? {
    guard let disposal = dossier.activeDisposal, let sent = disposal.letterOn else { return nil }
    if let replied = disposal.repliedOn {
      return Self(.letter, true, Words("\(sent) 发出，\(replied) 答复", "sent \(sent), answered \(replied)"))
    }
    return Self(.letter, false, Words("\(sent) 发出，未答复", "sent \(sent), no reply"), change: "letter_reply")
  }

  /// 奎纪督〔2021〕7号 未回复; nothing where no letter was issued.
  fileprivate static func letters<L: OutgoingLetter>(
    _ topic: ResolveChecklist.Topic, _ all: [L], _ change: String
  ) -> Self? {
    let issued = all.filter { $0.status != .draft && $0.docNo != nil || $0.status == .issued }
    guard !issued.isEmpty else { return nil }
    let awaited = issued.filter { $0.status == .issued }
    guard let first = awaited.first else {
      return Self(topic, true, Words("\(issued.count) 件，均已回复", "\(issued.count), all answered"))
    }
    let more =
      awaited.count > 1 ? Words(" 等\(awaited.count)件", " and \(awaited.count - 1) more") : Words("", "")
    return Self(
      topic, false, Words(first.reference, first.reference) + more + Words(" 未回复", ": no reply"), change: change,
      record: first.id, kind: L.kind)
  }

  fileprivate static func accountability(_ dossier: Dossier) -> Self {
    let all = dossier.accountabilities.filter { $0.status != .revoked }
    if let draft = all.first(where: { $0.status == .draft }) {
      return Self(
        .accountability, false,
        Words("\(all.count) 件，\(draft.shortNumber) 待批", "\(all.count), \(draft.shortNumber) is a draft"),
        change: "decide_accountability", record: draft.id, kind: .accountability)
    }
    guard !all.isEmpty else { return Self(.accountability, true, Words("没有", "none")) }
    let unserved = all.count { $0.servedOn == nil }
    return Self(
      .accountability, true,
      unserved == 0
        ? Words("\(all.count) 件，已决定、已送达", "\(all.count), decided and served")
        : Words("\(all.count) 件，已决定，\(unserved) 件未送达", "\(all.count), decided, \(unserved) not served"))
  }

  fileprivate static func refund(_ lead: Lead, _ given: Bool) -> Self? {
    guard lead.types.contains("M17"), let charged = lead.amountCharged, charged.fen > 0 else { return nil }
    let refunded = lead.amountRefunded ?? Money(fen: 0)
    return Self(
      .refund, given || refunded == charged,
      Words("收费 \(charged.yuan) 元，已退 \(refunded.yuan) 元", "charged \(charged.yuan), refunded \(refunded.yuan)"))
  }

  fileprivate static func approval(_ lead: Lead, _ values: [String: String]) -> Self {
    let lacking = [Field.approvedBy, .approvedOn, .approvalRef].filter { (values[$0.name] ?? "").trimmed.isEmpty }
    if let by = values[Field.approvedBy.name]?.trimmed, !by.isEmpty, by == lead.handler {
      return Self(.approval, false, Words("批准人不得为承办人（\(by)）", "the approver must not be the handler (\(by))"))
    }
    guard lacking.isEmpty else {
      return Self(.approval, false, Words("缺", "missing: ") + lacking.map(\.title).listed())
    }
    return Self(.approval, true, Words("已填", "given"))
  }
}

extension Rectification {
  /// The change that brings it nearer to its end; nil where it is at its end.
  package var nextChange: String? {
    if rectKind == .standing, status != .applied, status != .verified, !status.isFinished { return "review_standing" }
    return switch status {
    case .open, .returned: "progress"
    case .inProgress: "apply"
    case .applied: "verify"
    case .verified: "clear"
    case .cleared, .relapsed: nil
    }
  }
}

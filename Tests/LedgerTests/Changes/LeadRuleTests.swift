import Testing

@testable import Ledger

/// The rules of domain 3.3 that bind leads: for each one case that holds and one that is refused.
@Suite struct LeadRuleTests {
  private let closing = Fixture.approval().merging(["finding": "true", "reason": "已整改"]) { $1 }

  private func rectification(_ desk: MemoryDesk, under lead: Lead, _ status: Rectification.Status) -> Rectification {
    var row = Rectification(
      id: desk.newID(), owner: lead.owner, year: 2021, serial: desk.all(Rectification.self).count + 1,
      division: lead.division, lead: lead.id, observation: nil, rectKind: .deadline, problem: "超期", action: "补办",
      unit: Fixture.housing.id, orderedOn: .on("2021-09-02"), orderedBy: "K-03")
    row.status = status
    return row
  }

  @Test("I01 each rectification is cleared, a standing one has a review and a next date")
  func i01() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .rectifying, on: desk)
    desk.put(rectification(desk, under: lead, .cleared))
    var second = rectification(desk, under: lead, .verified)
    desk.put(second)
    let broken = try desk.perform("resolve", closing.merging(["lead": lead.number]) { $1 })
    #expect(broken.rules == ["I01"])
    #expect(broken.first?.message.zh == "整改第2项（R0002）未销号，现为“已验收”：先批准销号（clear）")
    second.rectKind = .standing
    second.status = .inProgress
    desk.put(second)
    #expect(try desk.perform("resolve", closing.merging(["lead": lead.number]) { $1 }).rules == ["I01"])
    try desk.performed(
      "review_standing", ["rectification": "R0002", "text": "抽查良好", "next_review_on": "2021-12-13"])
    try desk.performed("resolve", closing.merging(["lead": lead.number]) { $1 })
  }

  @Test("I01 counts rectifications of the observation that raised the lead")
  func i01ofObservation() throws {
    let desk = Fixture.desk(officer: "K-03")
    try desk.performed(
      "observe",
      [
        "unit": "3号窗口", "mode": "desk", "found": "无办事指南", "types": "M12", "corrected_on_spot": "yes",
        "raise_lead": "yes",
      ])
    let lead = try #require(desk.all(Lead.self).first)
    let dossier = try #require(try desk.dossier(lead.id))
    #expect(dossier.rectifications.count == 1)
    #expect(dossier.refusalsOfRectifications.rules == ["I01"])
  }

  @Test("I02 not while an accountability is a draft or a letter has no reply")
  func i02() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .talkInquiry, on: desk)
    try desk.performed("letter_sent", ["lead": lead.number, "on": "2021-09-03"])
    try desk.performed(
      "record_accountability",
      ["lead": lead.number, "target": "person", "subject": "住建局/窗口人员/2", "measure": "talk_reminder"])
    desk.put(rectification(desk, under: lead, .cleared))
    #expect(try desk.perform("resolve", closing.merging(["lead": lead.number]) { $1 }).rules == ["I02", "I02"])
    try desk.performed("letter_reply", ["lead": lead.number, "text": "已书面答复"])
    #expect(try desk.perform("resolve", closing.merging(["lead": lead.number]) { $1 }).rules == ["I02"])
    try desk.performed("decide_accountability", ["accountability": "A0001", "heard_on": "2021-09-10"])
    try desk.performed("resolve", closing.merging(["lead": lead.number]) { $1 })
  }

  @Test("I03 finding, date, reason, approval by another than the handler")
  func i03() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .rectifying, on: desk)
    let number = ["lead": lead.number]
    let nothing = try desk.perform("resolve", number)
    #expect(Set(nothing.rules) == ["I03"])
    #expect(
      Set(nothing.compactMap(\.field)) == ["finding", "reason", "approved_by", "approved_on", "approval_ref"])
    #expect(nothing.contains { $0.message.zh == "缺审批件文号" })
    let handler = try desk.perform("resolve", closing.merging(number.merging(["approved_by": "K-03"]) { $1 }) { $1 })
    #expect(handler.map(\.message.zh) == ["批准人不得为承办人（K-03）"])
    let early = try desk.perform("resolve", closing.merging(number.merging(["closed_on": "2021-08-31"]) { $1 }) { $1 })
    #expect(early.rules == ["I03"])
    try desk.performed("find", number.merging(["finding": "partly"]) { $1 })
    #expect(try desk.perform("resolve", closing.merging(number) { $1 }).map(\.field) == ["finding"])
    try desk.performed("resolve", closing.merging(number.merging(["finding": "partly"]) { $1 }) { $1 })
  }

  @Test("I03 a request needs its result, no approval")
  func i03ofRequest() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .inProgress, kind: .request, on: desk)
    #expect(
      try desk.perform("resolve", ["lead": lead.number, "reason": "手续已办"]).map(\.field) == ["result"])
    try desk.performed("resolve", ["lead": lead.number, "reason": "手续已办", "result": "3天办结"])
  }

  @Test("I03 closing is a disposal that keeps the same rule")
  func i03ofClose() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .checking, on: desk)
    let values = Fixture.approval().merging(["lead": lead.number]) { $1 }
    #expect(
      Set(try desk.perform("dispose", values.merging(["mode": "close"]) { $1 }).map(\.field)) == ["reason", "finding"])
    try desk.performed("close", values.merging(["finding": "untrue", "reason": "查无实据"]) { $1 })
    #expect(try desk.lead(lead.number).status == .closed)
    #expect(try desk.lead(lead.number).disposalMode == .close)
  }

  @Test("I10 a disposal needs an approval by another; the one before ends")
  func i10() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .assigned, on: desk)
    let number = ["lead": lead.number]
    let unsigned = try desk.perform("dispose", number.merging(["mode": "check"]) { $1 })
    #expect(unsigned.rules == ["I10", "I10", "I10"])
    let own = try desk.perform(
      "dispose", Fixture.approval("K-01").merging(number) { $1 }.merging(["mode": "check"]) { $1 })
    #expect(own.map(\.message.zh) == ["批准人不得为提出人（K-01）"])
    try desk.performed("propose_disposal", number.merging(["mode": "check"]) { $1 })
    #expect(try desk.perform("propose_disposal", number.merging(["mode": "hold"]) { $1 }).rules == ["I10"])
    #expect(try desk.lead(lead.number).status == .assigned)
    try desk.performed("approve_disposal", Fixture.approval().merging(number) { $1 })
    let checking = try desk.lead(lead.number)
    #expect(checking.status == .checking)
    // 30 working days: the Mid-Autumn and National days and three make-up days lie between.
    #expect(checking.dueOn == .on("2021-10-29"))
    #expect(checking.dueRule == "T10")
    try desk.performed(
      "dispose", Fixture.approval().merging(number) { $1 }.merging(["mode": "hold"]) { $1 })
    let held = try #require(try desk.dossier(lead.id))
    #expect(held.disposals.map(\.state) == [.ended, .active])
    #expect(held.lead.dueRule == "T28")
    #expect(held.lead.dueOn == .on("2022-03-14"))
  }

  @Test("I11 an extension has reason and approval, a later date, and keeps the earlier one")
  func i11() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .checking, on: desk)
    let number = ["lead": lead.number]
    let bare = try desk.perform("extend", number.merging(["due_on": "2021-11-20"]) { $1 })
    #expect(Set(bare.rules) == ["I11"])
    let values = Fixture.approval().merging(number) { $1 }.merging(["due_on": "2021-10-20", "reason": "等鉴定"]) { $1 }
    #expect(try desk.perform("extend", values).rules == ["I11"])
    try desk.performed("extend", values.merging(["due_on": "2021-11-20"]) { $1 })
    let extended = try desk.lead(lead.number)
    #expect(extended.dueOn == .on("2021-11-20"))
    #expect(extended.extensions.map(\.from) == [.on("2021-10-20")])
    #expect(extended.extensions.allSatisfy { $0.wasInTime })
    let free = try Fixture.lead(in: .assigned, on: desk)
    #expect(
      try desk.perform("extend", values.merging(["lead": free.number, "due_on": "2021-11-20"]) { $1 }).rules == ["I11"])
  }

  @Test("I12 a finished lead takes follow-up, feedback, reopening and voiding, nothing else")
  func i12() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .resolved, on: desk)
    let number = ["lead": lead.number]
    let refused: [(String, [String: String])] = [
      ("note", ["text": "补记"]), ("assign", ["handler": "K-04"]), ("edit", ["title": "另一标题"]),
      ("find", ["finding": "true"]), ("extend", ["due_on": "2021-12-01"]),
      ("order_rectification", ["problem": "超期", "action": "补办", "due_on": "2021-12-01"]),
      ("record_accountability", ["target": "person", "measure": "talk_reminder"]), ("fill_gap", ["result": "已办"]),
    ]
    for (change, values) in refused {
      #expect(try desk.perform(change, values.merging(number) { $1 }).rules.contains("I12"), "\(change)")
    }
    try desk.performed("follow_up", number.merging(["satisfied": "yes"]) { $1 })
    try desk.performed("feedback", number.merging(["result_on": "2021-09-13"]) { $1 })
    try desk.performed("reopen", Fixture.approval().merging(number) { $1 }.merging(["reason": "反弹"]) { $1 })
    let reopened = try desk.lead(lead.number)
    #expect(reopened.closings.map(\.status) == [.resolved])
    #expect(reopened.closings.map(\.on) == [.on("2021-09-10")])
    #expect(reopened.closedOn == nil && reopened.finding == nil && reopened.disposalMode == nil)
    #expect(reopened.dueRule == "T01")
  }

  @Test("I13 received after discovered, nothing in the future but due dates")
  func i13() throws {
    let desk = Fixture.desk()
    let values = [
      "concerns_refused": "no", "source": "petition", "types": "M24", "title": "超期", "received_on": "2021-09-01",
    ]
    #expect(try desk.perform("register", values.merging(["discovered_on": "2021-09-02"]) { $1 }).rules == ["I13"])
    #expect(try desk.perform("register", values.merging(["received_on": "2021-09-14"]) { $1 }).rules == ["I13"])
    try desk.performed("register", values.merging(["discovered_on": "2021-09-01"]) { $1 })
    // A date outside the campaign is pointed out, not refused.
    try desk.performed("register", values.merging(["received_on": "2021-03-31"]) { $1 })
    #expect(try #require(desk.last).notices.contains { $0.zh.contains("不在专项治理期间") })
  }

  @Test("I14 numbers run by owner and year of receipt and are never reused")
  func i14() throws {
    let desk = Fixture.desk()
    #expect(try Fixture.register(desk).number == "654003-2021-0001")
    #expect(try Fixture.register(desk, ["received_on": "2020-12-31"]).number == "654003-2020-0001")
    let second = try Fixture.register(desk)
    #expect(second.number == "654003-2021-0002")
    try desk.performed("void", Fixture.approval().merging(["lead": second.number, "reason": "误登"]) { $1 })
    #expect(try Fixture.register(desk).number == "654003-2021-0003")
    #expect(
      try desk.perform("edit", ["lead": "0001", "received_on": "2020-12-30"]).rules == ["I14"])
    try desk.performed("edit", ["lead": "0001", "received_on": "2021-08-30"])
  }

  @Test("I15 a merge is acyclic and its target not void")
  func i15() throws {
    let desk = Fixture.desk()
    let a = try Fixture.register(desk)
    let b = try Fixture.register(desk)
    let c = try Fixture.register(desk)
    try desk.performed("merge", ["lead": b.number, "into": a.number])
    #expect(try desk.lead(b.number).mergedInto == a.id)
    #expect(try desk.perform("merge", ["lead": a.number, "into": a.number]).rules == ["I15"])
    #expect(try desk.perform("merge", ["lead": a.number, "into": b.number]).rules == ["I15"])
    try desk.performed("void", Fixture.approval().merging(["lead": c.number, "reason": "误登"]) { $1 })
    #expect(try desk.perform("merge", ["lead": a.number, "into": c.number]).rules == ["I15"])
  }

  @Test("I16 asked first: where it is refused nothing at all is written, no number is used")
  func i16() throws {
    let desk = Fixture.desk()
    let rows = desk.rows.count
    let values = [
      "concerns_refused": "yes", "source": "petition", "types": "M24", "title": "超期",
    ]
    #expect(try desk.perform("register", values).rules == ["I16"])
    let level = values.merging(["concerns_refused": "no", "subject_level": "county"]) { $1 }
    #expect(try desk.perform("register", level).rules == ["I16"])
    #expect(desk.rows.count == rows)
    try desk.performed("register", level.merging(["subject_level": "township"]) { $1 })
    let lead = try #require(desk.all(Lead.self).last)
    #expect(lead.number == "654003-2021-0001")
    #expect(try desk.perform("edit", ["lead": lead.number, "subject_level": "above"]).rules == ["I16"])
    #expect(
      try desk.perform("register", values.filter { $0.key != "concerns_refused" }).map(\.field) == ["concerns_refused"])
  }

  @Test("I17 telephones, IDs and cards are blocked in every free text, in half and full width")
  func i17() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.register(desk)
    let texts = ["请联系13812345678核实", "电话１３８１２３４５６７８", "身份证11010519491231002X", "邮箱 a.b@example.com"]
    for text in texts {
      #expect(try desk.perform("note", ["lead": lead.number, "text": text]).rules == ["I17"], "\(text)")
    }
    let register = ["concerns_refused": "no", "source": "petition", "types": "M24", "title": "超期"]
    #expect(
      try desk.perform("register", register.merging(["narrative": texts[0]]) { $1 }).map(\.field) == ["narrative"])
    let observe = ["unit": "3号窗口", "mode": "desk", "checklist": "window7", "found": "无指南"]
    #expect(
      try desk.perform("observe", observe.merging(["answers": "1=bad:打13812345678;2=ok;3=ok"]) { $1 }).rules == ["I17"])
    try desk.performed("note", ["lead": lead.number, "text": "案件编号2021061500012345，涉及320.00元"])
  }

  @Test("I17 no record has a place for who reported")
  func i17NoField() throws {
    let names = ChangeTable.all.flatMap(\.allFields).map(\.name)
    let forbidden = ["reporter", "phone", "telephone", "id_card", "address", "complainant", "petitioner"]
    #expect(names.allSatisfy { name in !forbidden.contains { name.contains($0) } })
  }

  @Test("I19 a named reporter is told; nobody is told of an anonymous report; late is said, not refused")
  func i19() throws {
    let desk = Fixture.desk()
    let anonymous = try Fixture.register(desk, ["real_name": "anonymous"])
    #expect(try desk.perform("feedback", ["lead": anonymous.number, "accepted_on": "2021-09-02"]).rules == ["I19"])
    let named = try Fixture.register(desk, ["real_name": "named", "received_on": "2021-08-02"])
    #expect(try desk.perform("feedback", ["lead": named.number, "result_on": "2021-09-02"]).rules == ["I19"])
    try desk.performed("feedback", ["lead": named.number, "accepted_on": "2021-09-01"])
    #expect(try #require(desk.last).notices.map(\.zh) == ["超过T04期限 2021-08-23"])
    #expect(try desk.lead(named.number).acceptanceFedBackOn == .on("2021-09-01"))
  }

  @Test("I23 a charge outside the list is refunded, or it is said why not")
  func i23() throws {
    let desk = Fixture.desk()
    var lead = try Fixture.lead(in: .rectifying, on: desk)
    lead.types = ["M17"]
    lead.amountCharged = Money(fen: 32_000)
    desk.put(lead)
    let values = closing.merging(["lead": lead.number]) { $1 }
    #expect(try desk.perform("resolve", values).rules == ["I23"])
    #expect(try desk.perform("resolve", values.merging(["amount_refunded": "300"]) { $1 }).rules == ["I23"])
    try desk.performed("resolve", values.merging(["amount_refunded": "320.00"]) { $1 })
  }

  @Test("I25 a recused officer cannot be assigned, nor for a window of the unit")
  func i25() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.register(desk, ["unit": "3号窗口"])
    try desk.performed("recuse", ["officer": "K-03", "unit": "行政服务中心", "reason": "亲属任职"])
    #expect(try desk.perform("recuse", ["officer": "K-03", "reason": "亲属任职"]).rules == ["I25"])
    #expect(try desk.perform("assign", ["lead": lead.number, "handler": "K-03"]).rules == ["I25"])
    try desk.performed("assign", ["lead": lead.number, "handler": "K-04"])
    let other = try Fixture.register(desk, ["subject": "住建局/窗口人员/2"])
    try desk.performed("recuse", ["officer": "K-04", "subject": "住建局/窗口人员/2", "reason": "同学"])
    #expect(try desk.perform("assign", ["lead": other.number, "handler": "K-04"]).rules == ["I25"])
    try desk.performed("assign", ["lead": other.number, "handler": "K-03"])
  }

  @Test("I29 a request turned into a clue is a new lead without the firm, linked one way")
  func i29() throws {
    let desk = Fixture.desk()
    var request = try Fixture.lead(in: .inProgress, kind: .request, on: desk)
    request.enterpriseAlias = "某包装厂"
    desk.put(request)
    let values = ["lead": request.number, "concerns_refused": "no", "title": "窗口推诿不办"]
    #expect(try desk.perform("convert_request", values.merging(["narrative": "某包装厂反映推诿"]) { $1 }).rules == ["I29"])
    #expect(try desk.perform("convert_request", values.merging(["concerns_refused": "yes"]) { $1 }).rules == ["I16"])
    try desk.performed("convert_request", values.merging(["narrative": "窗口三次推诿"]) { $1 })
    let clue = try #require(desk.all(Lead.self).last)
    #expect(clue.kind == .clue && clue.status == .registered && clue.number != request.number)
    #expect(clue.enterpriseAlias == nil && clue.enterpriseType == nil && clue.convertedFrom == request.id)
    #expect(try desk.lead(request.number).status == .converted)
    let texts = desk.all(LeadNote.self).filter { $0.lead == clue.id || $0.lead == request.id }.map(\.text)
    #expect(texts.allSatisfy { !$0.contains(request.number) && !$0.contains(clue.number) })
  }

  @Test("I32 before a finding a type is what is reported")
  func i32() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.register(desk)
    #expect(ReportedTypes(lead, Fixture.rulebook).words.zh == "反映类型：慢作为（未核实）")
    try desk.performed("assign", ["lead": lead.number, "handler": "K-03"])
    try desk.performed("find", ["lead": lead.number, "finding": "true"])
    #expect(ReportedTypes(try desk.lead(lead.number), Fixture.rulebook).words.zh == "问题类型：慢作为（属实）")
    try desk.performed("find", ["lead": lead.number, "finding": "untrue"])
    #expect(ReportedTypes(try desk.lead(lead.number), Fixture.rulebook).words.zh == "反映类型：慢作为（不实）")
  }
}

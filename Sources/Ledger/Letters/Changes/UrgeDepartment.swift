extension Change {
  /// 对承办部门一并督办: all yellow and red leads of one handling department at once, each with its own number; one entry,
  /// one undo.
  static let urgeDepartment = Change.onBook(
    "urge_department", Words("对承办部门一并发函", "Urge a whole department"),
    summary: Words(
      "对一个承办部门的全部红、黄线索一并发函，各有文号，一次可撤销", "A letter for each yellow and red lead of one department; one entry, one undo"),
    fields: [
      UrgingFields.department.required(), UrgingFields.content, .on, UrgingFields.replyDue,
    ], rules: ["I13", "I17", "I18", "I20"],
    check: { values, desk in
      var broken = LetterFields.refusals(values, on: values.day(at: desk))
      guard let department = values.text(UrgingFields.department) else { return broken }
      broken += try UrgingFields.refusals(ofDepartment: department, desk)
      guard broken.isEmpty else { return broken }
      let found = try pressing(values, desk)
      if found.open.isEmpty {
        let waiting = found.waiting
        broken.append(
          BrokenRule(
            "I20", field: UrgingFields.department.name,
            waiting == 0
              ? Words("“\(department)”没有红、黄线索，无函可发", "\"\(department)\" has no yellow or red lead")
              : Words(
                "“\(department)”的\(waiting)件红、黄线索都已发函，正等回复",
                "all \(waiting) yellow and red leads of \"\(department)\" await a reply already")))
      } else if found.open.count > mostUrged {
        broken.append(
          .form(
            UrgingFields.department,
            Words(
              "“\(department)”红、黄线索超过\(mostUrged)件，请在列表中分批标记督办",
              "\"\(department)\" has more than \(mostUrged): urge them one by one")))
      }
      return broken
    },
    alter: { values, desk in
      let department = try values.need(UrgingFields.department, FieldValues.text)
      let (open, waiting) = try pressing(values, desk)
      var rows: [any LedgerRecord] = []
      var counts: [UrgingLetter.Level: Int] = [:]
      var warnings: [Words] = []
      for (order, level) in open {
        let (letter, notices) = try order.letter(level)
        rows += [letter] + letter.issuedLine(at: desk)
        counts[level, default: 0] += 1
        warnings = notices
      }
      let kinds = [UrgingLetter.Level.red, .yellow].compactMap { level in
        counts[level].map { Words("\(level.words.zh)\($0)件", "\($0) \(level.words.en.lowercased())") }
      }
      let skipped =
        waiting > 0 ? [Words("另\(waiting)件已发函待回复，未重发", "\(waiting) await a reply already and were left")] : []
      return Alteration(
        puts: rows, summary: Words("向\(department)发函：", "Letters to \(department): ") + kinds.listed(),
        notices: skipped + warnings)
    })

  /// More at once is no reading of leads any more.
  private static let mostUrged = 200

  /// The leads to be urged with the level of each, and how many of the department's wait for a reply already.
  private static func pressing(
    _ values: FieldValues, _ desk: any Desk
  ) throws -> (open: [(UrgingOrder, UrgingLetter.Level)], waiting: Int) {
    let department = try values.need(UrgingFields.department, FieldValues.text)
    var open: [(UrgingOrder, UrgingLetter.Level)] = []
    var waiting = 0
    for lead in try desk.pressingLeads(of: department, limit: mostUrged + 1) {
      guard let dossier = try desk.dossier(lead.id) else { continue }
      let order = UrgingOrder(dossier: dossier, desk: desk, values: values)
      guard let level = order.level, dossier.refusalsOfUrging.isEmpty else { continue }
      if dossier.refusal(ofSecond: level).isEmpty { open.append((order, level)) } else { waiting += 1 }
    }
    return (open, waiting)
  }
}

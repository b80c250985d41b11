/// What a row says to a lead that is already in the book: it may fill what is empty and never move a state; where the two
/// differ, a person looks, and the sheet's value is taken only where that person said so.
package struct ImportComparison: Sendable, Equatable {
  /// The lead with its empty fields filled and what was decided taken over; nil where the row adds nothing.
  package let filled: Lead?
  package let conflicts: [ImportPreview.Conflict]
}

/// What is known of the two sides where a row and a lead differ.
package struct ConflictRules: Sendable {
  package var choices = ConflictChoices()
  /// Fields whose value in the book a sheet may not change, each with the reason.
  package var refusals: [String: Words] = [:]
  /// How units are called, for people.
  package var units: [RecordID: String] = [:]

  package init() {}
}

extension ImportRow {
  package func compare(
    with lead: Lead, _ place: ImportPlacement, _ context: ChangeContext, _ rules: ConflictRules = ConflictRules()
  ) -> ImportComparison {
    var merger = Merger(row: self, rules: rules, lead: lead)
    merger.take(\.unit, place.unit, "unit") { rules.units[$0] ?? $0.text }
    merger.take(\.handlingDepartment, handlingDepartment, "handling_department") { $0 }
    merger.take(\.handler, handler, "handler") { $0 }
    merger.take(\.discoveredOn, discoveredOn, "discovered_on", \.description)
    merger.take(\.assignedOn, assignedOn, "assigned_on", \.description)
    merger.take(\.channel, channel, "channel") { $0 }
    merger.take(\.mode, mode, "mode", \.rawValue)
    merger.take(\.subjectLevel, subjectLevel, "subject_level", \.rawValue)
    merger.take(\.amountCharged, amountCharged, "amount_charged", \.yuan)
    merger.take(\.amountRefunded, amountRefunded, "amount_refunded", \.yuan)
    merger.take(\.finding, finding, "finding", \.rawValue)
    // A sheet's one column 处理结果 is where the reason for closing goes out, so that is how it comes back.
    if lead.result != nil || result != lead.closeReason { merger.take(\.result, result, "result") { $0 } }
    merger.take(\.remark, remark, "remark") { $0 }
    if lead.dueOn == nil, lead.extensions.isEmpty, let dueOn {
      merger.lead.dueOn = dueOn
      merger.lead.dueRule = "sheet"
    } else if lead.extensions.isEmpty {
      merger.take(\.dueOn, dueOn, "due_on", \.description)
    }
    merger.replace(\.receivedOn, receivedOn, "received_on", \.description)
    merger.replace(\.title, title, "title") { $0 }
    if lead.narrative.isEmpty {
      merger.lead.narrative = narrative
    } else if !narrative.isEmpty {
      merger.replace(\.narrative, narrative, "narrative") { $0 }
    }
    if lead.types.isEmpty { merger.lead.types = types }
    if lead.coUnits.isEmpty { merger.lead.coUnits = place.coUnits }
    for (header, text) in extra where (lead.extra[header] ?? "").isEmpty && !text.isEmpty {
      merger.lead.extra[header] = text
    }
    if status != lead.status, lead.origin == .imported {
      merger.differs(lead.status.words.zh, status.words.zh, "status")
    }
    if lead.status.isClosedOut { merger.take(\.closedOn, closedOn, "closed_on", \.description) }
    let changed = merger.lead != lead
    if changed { merger.lead.gaps = stillOpen(merger.lead) }
    if merger.lead.receivedOn != lead.receivedOn { merger.lead.opinionDueOn = context.opinionDue(merger.lead)?.due }
    return ImportComparison(filled: changed ? merger.lead : nil, conflicts: merger.conflicts)
  }

  /// The lead's gaps without those that this row has just filled.
  private func stillOpen(_ lead: Lead) -> [Gap] {
    lead.gaps.filter { gap in
      switch gap {
      case .unit: lead.unit == nil
      case .handler: lead.handler == nil
      case .finding: lead.finding == nil
      case .closedOn: lead.closedOn == nil
      case .closeReason: lead.closeReason == nil && lead.result == nil
      case .dueDate: lead.dueOn == nil
      case .receivedBeforeDiscovered: lead.discoveredOn.map { $0 > lead.receivedOn } ?? false
      case .disposalApproval, .closeApproval, .closedBeforeReceived, .evidence, .outsideCampaign, .refund, .orderedOn,
        .application, .verifier, .clearApproval, .officers, .measureKind, .decidedOn, .basis, .hearing:
        true
      }
    }
  }

  private struct Merger {
    let row: ImportRow
    let rules: ConflictRules
    var lead: Lead
    var conflicts: [ImportPreview.Conflict] = []

    mutating func take<Value: Equatable>(
      _ path: WritableKeyPath<Lead, Value?>, _ incoming: Value?, _ field: String, _ text: (Value) -> String
    ) {
      guard let incoming else { return }
      guard let present = lead[keyPath: path] else {
        lead[keyPath: path] = incoming
        return
      }
      if present != incoming, differs(text(present), text(incoming), field) { lead[keyPath: path] = incoming }
    }

    /// A field that is never empty.
    mutating func replace<Value: Equatable>(
      _ path: WritableKeyPath<Lead, Value>, _ incoming: Value, _ field: String, _ text: (Value) -> String
    ) {
      let present = lead[keyPath: path]
      if present != incoming, differs(text(present), text(incoming), field) { lead[keyPath: path] = incoming }
    }

    /// Keeps the difference for the answer.
    /// - Returns: whether the sheet's value is taken.
    @discardableResult
    mutating func differs(_ present: String, _ incoming: String, _ field: String) -> Bool {
      guard present != incoming else { return false }
      let refusal = rules.refusals[field]
      let isTaken = refusal == nil && rules.choices.takes(number: lead.number, field: field, inBook: present)
      conflicts.append(
        ImportPreview.Conflict(
          line: row.line, number: lead.number, field: field, inBook: present, inSheet: incoming, isTaken: isTaken,
          refusal: refusal))
      return isTaken
    }
  }
}

/// What a row says to a lead that is already in the book: it may fill what is empty, never move a state and never
/// overwrite; where the two differ, a person looks.
package struct ImportComparison: Sendable, Equatable {
  /// The lead with its empty fields filled; nil where the row adds nothing.
  package let filled: Lead?
  package let conflicts: [ImportPreview.Conflict]
}

extension ImportRow {
  package func compare(with lead: Lead, _ place: ImportPlacement, _ context: ChangeContext) -> ImportComparison {
    var merger = Merger(row: self, lead: lead)
    merger.take(\.unit, place.unit, "unit") { $0.text }
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
    merger.same(lead.receivedOn.description, receivedOn.description, "received_on")
    merger.same(lead.title, title, "title")
    if lead.narrative.isEmpty {
      merger.lead.narrative = narrative
    } else if !narrative.isEmpty {
      merger.same(lead.narrative, narrative, "narrative")
    }
    if lead.types.isEmpty { merger.lead.types = types }
    if lead.coUnits.isEmpty { merger.lead.coUnits = place.coUnits }
    for (header, text) in extra where (lead.extra[header] ?? "").isEmpty && !text.isEmpty {
      merger.lead.extra[header] = text
    }
    if status != lead.status, lead.origin == .imported {
      merger.same(lead.status.words.zh, status.words.zh, "status")
    }
    if lead.status.isClosedOut { merger.take(\.closedOn, closedOn, "closed_on", \.description) }
    let changed = merger.lead != lead
    if changed { merger.lead.gaps = stillOpen(merger.lead) }
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
      case .disposalApproval, .closeApproval, .closedBeforeReceived, .receivedBeforeDiscovered, .evidence,
        .outsideCampaign, .refund, .orderedOn, .application, .verifier, .clearApproval, .officers, .measureKind,
        .decidedOn, .basis, .hearing:
        true
      }
    }
  }

  private struct Merger {
    let row: ImportRow
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
      if present != incoming { same(text(present), text(incoming), field) }
    }

    mutating func same(_ present: String, _ incoming: String, _ field: String) {
      guard present != incoming else { return }
      conflicts.append(
        ImportPreview.Conflict(
          line: row.line, number: lead.number, field: field, inBook: present, inSheet: incoming))
    }
  }
}

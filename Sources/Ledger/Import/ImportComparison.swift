extension ImportRow {
  package func compare(
    with lead: Lead, _ place: ImportPlacement, _ context: ChangeContext, _ rules: ConflictRules = ConflictRules()
  ) -> ImportComparison<Lead> {
    var merger = ImportMerger(line: line, lead, rules)
    merger.take(\.unit, place.unit, "unit") { rules.units[$0] ?? $0.text }
    merger.take(\.handlingDepartment, handlingDepartment, "handling_department")
    merger.take(\.handler, handler, "handler")
    merger.take(\.discoveredOn, discoveredOn, "discovered_on")
    merger.take(\.assignedOn, assignedOn, "assigned_on")
    merger.take(\.channel, channel, "channel")
    merger.take(\.mode, mode ?? place.handOver.map { _ in .patrol }, "mode", \.rawValue)
    if merger.record.mode == .patrol {
      merger.take(\.handOver, place.handOver?.id, "hand_over", \.text)
      if merger.record.handOver == place.handOver?.id { merger.record.round = place.handOver?.round ?? lead.round }
    }
    merger.take(\.subjectLevel, subjectLevel, "subject_level", \.rawValue)
    merger.take(\.enterpriseAlias, enterpriseAlias, "enterprise_alias")
    merger.take(\.enterpriseType, enterpriseType, "enterprise_type", \.words.zh)
    merger.take(\.amountCharged, amountCharged, "amount_charged", \.yuan)
    merger.take(\.amountRefunded, amountRefunded, "amount_refunded", \.yuan)
    merger.take(\.finding, finding, "finding", \.rawValue)
    // A sheet's one column 处理结果 is where the reason for closing goes out, so that is how it comes back.
    if lead.result != nil || result != lead.closeReason { merger.take(\.result, result, "result") }
    merger.take(\.remark, remark, "remark")
    if lead.dueOn == nil, lead.extensions.isEmpty, lead.pausedFrom == nil, let dueOn {
      merger.record.dueOn = dueOn
      merger.record.dueRule = "sheet"
    } else if lead.extensions.isEmpty {
      merger.take(\.dueOn, dueOn, "due_on")
    }
    merger.replace(\.receivedOn, receivedOn, "received_on", \.description)
    merger.replace(\.title, title, "title") { $0 }
    if lead.narrative.isEmpty {
      merger.record.narrative = narrative
    } else if !narrative.isEmpty {
      merger.replace(\.narrative, narrative, "narrative") { $0 }
    }
    if lead.types.isEmpty { merger.record.types = types }
    if lead.coUnits.isEmpty { merger.record.coUnits = place.coUnits }
    for (header, text) in extra where (lead.extra[header] ?? "").isEmpty && !text.isEmpty {
      guard reckoned[header]?.text(of: lead) != text else { continue }
      merger.record.extra[header] = text
    }
    if status != lead.status, lead.origin == .imported {
      merger.differs(lead.status.words.zh, status.words.zh, "status")
    }
    if lead.status.isClosedOut { merger.take(\.closedOn, closedOn, "closed_on") }
    if merger.record.receivedOn != lead.receivedOn {
      merger.record.opinionDueOn = context.opinionDue(merger.record)?.due
    }
    return merger.comparison(gaps: stillOpen)
  }

  /// The lead's gaps without those that this row has just filled.
  private func stillOpen(_ lead: Lead, _ gaps: [Gap]) -> [Gap] {
    gaps.filter { gap in
      switch gap {
      case .unit: lead.unit == nil
      case .handler: lead.handler == nil
      case .finding: lead.finding == nil
      case .closedOn: lead.closedOn == nil
      case .closeReason: lead.closeReason == nil && lead.result == nil
      case .dueDate: lead.dueOn == nil
      case .receivedBeforeDiscovered: lead.discoveredOn.map { $0 > lead.receivedOn } ?? false
      default: true
      }
    }
  }
}

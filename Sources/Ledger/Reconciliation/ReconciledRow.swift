/// A field in which our ledger and a sheet can differ; the raw value is what scripts read.
package enum ReconciledField: String, CaseIterable, Sendable {
  case unit
  case handlingDepartment = "handling_department"
  case handler
  case discoveredOn = "discovered_on"
  case receivedOn = "received_on"
  case assignedOn = "assigned_on"
  case dueOn = "due_on"
  case channel, types
  case disposalMode = "disposal_mode"
  case finding, result
  case isClosed = "is_closed"
  case closedOn = "closed_on"
  case amountCharged = "amount_charged"
  case narrative

  package var words: Words {
    switch self {
    case .types: Words("问题类型", "Types")
    case .disposalMode: Words("处置方式", "Disposal")
    case .isClosed: Words("是否办结", "Closed")
    default: ImportRow.comparedFields[rawValue] ?? Words(rawValue, rawValue)
    }
  }

  /// What the columns of a sheet are called that it is read from; without any of them nothing is said about it.
  package var columns: Set<String> {
    switch self {
    case .narrative: ["narrative", "title"]
    case .isClosed: ["is_closed", "closed_on"]
    default: [rawValue]
    }
  }
}

/// A lead as one side has it, in words that compare: masked as on import, white space aside.
package struct ReconciledRow: Sendable, Hashable {
  /// In the sheet, from 1; nil for ours.
  package let line: Int?
  /// What it can be called by: the sheet's number, ours.
  package let numbers: [String]
  package let title: String
  package let receivedOn: CivilDate
  package let division: String
  package let values: [ReconciledField: String]
  /// Unit, day and text: what finds a row without a number again.
  let identity: String

  /// - Parameter unit: what a unit is called in the book, by any of its names.
  package init(_ row: ImportRow, _ rulebook: Rulebook, owner: String, unit: (String) -> String) {
    line = row.line
    numbers = [row.importedNo].compactMap(\.self)
    title = row.title
    receivedOn = row.receivedOn
    division = row.division ?? owner
    values = Self.values([
      .unit: row.unitName.map(unit), .handlingDepartment: row.handlingDepartment, .handler: row.handler,
      .discoveredOn: row.discoveredOn?.description, .receivedOn: row.receivedOn.description,
      .assignedOn: row.assignedOn?.description, .dueOn: row.dueOn?.description ?? row.dueText,
      .channel: row.channel.map { rulebook.words(.channels, $0).zh }, .types: rulebook.typeWords(row.types),
      .disposalMode: row.disposalMode?.words.zh, .finding: row.finding?.words.zh, .result: row.result,
      .isClosed: row.status.isClosedOut ? "是" : "否", .closedOn: row.closedOn?.description,
      .amountCharged: row.amountCharged?.yuan, .narrative: row.narrative.isEmpty ? row.title : row.narrative,
    ])
    identity = Self.identity(values, receivedOn)
  }

  package init(_ row: LeadSheetRow, _ rulebook: Rulebook) {
    let lead = row.lead
    line = nil
    numbers = [lead.number, lead.importedNo].compactMap(\.self)
    title = lead.title
    receivedOn = lead.receivedOn
    division = lead.division
    values = Self.values([
      .unit: row.unitName, .handlingDepartment: lead.handlingDepartment, .handler: lead.handler,
      .discoveredOn: lead.discoveredOn?.description, .receivedOn: lead.receivedOn.description,
      .assignedOn: lead.assignedOn?.description, .dueOn: lead.dueOn?.description ?? lead.dueText,
      .channel: lead.channel.map { rulebook.words(.channels, $0).zh }, .types: rulebook.typeWords(lead.types),
      .disposalMode: lead.disposalMode?.words.zh, .finding: lead.finding?.words.zh,
      .result: lead.result ?? lead.closeReason, .isClosed: lead.status.isClosedOut ? "是" : "否",
      .closedOn: lead.closedOn?.description, .amountCharged: lead.amountCharged?.yuan,
      .narrative: lead.narrative.isEmpty ? lead.title : lead.narrative,
    ])
    identity = Self.identity(values, receivedOn)
  }

  /// What people call it.
  package var called: String { numbers.first ?? title }

  private static func values(_ values: [ReconciledField: String?]) -> [ReconciledField: String] {
    values.compactMapValues { text in
      let squeezed = (text ?? "").filter { !$0.isWhitespace }
      return squeezed.isEmpty ? nil : squeezed
    }
  }

  private static func identity(_ values: [ReconciledField: String], _ day: CivilDate) -> String {
    "\(values[.unit] ?? "")\u{1F}\(day)\u{1F}\(values[.narrative] ?? "")"
  }
}

extension Rulebook {
  fileprivate func typeWords(_ codes: [String]) -> String {
    codes.sorted().map { words(.types, $0).zh }.joined(separator: "、")
  }
}

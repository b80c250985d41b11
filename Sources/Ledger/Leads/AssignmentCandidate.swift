/// Who could take leads at the assigning meeting (分办会, A45): with the load each has, and what stands against it.
package struct AssignmentCandidate: Equatable, Sendable {
  package let officer: Officer
  /// Unfinished leads in hand.
  package let openLeads: Int
  /// Domain rule I25, for each lead that it forbids: `0017：…`.
  package let refusals: [Words]

  package init(officer: Officer, openLeads: Int, refusals: [Words]) {
    self.officer = officer
    self.openLeads = openLeads
    self.refusals = refusals
  }

  package var isFit: Bool { refusals.isEmpty }
}

extension Lookout {
  /// Who may take all of these leads, handlers before case managers and the least loaded first; then those who may not.
  package func candidates(for leads: [RecordID]) throws -> [AssignmentCandidate] {
    let loads = try openLeadsByHandler()
    let wanted = try leads.compactMap { try record(Lead.self, $0) }
    let officers = try all(Officer.self).filter { officer in
      officer.owner == context.owner && officer.isActive && (officer.role == .handler || officer.role == .caseManager)
    }
    let candidates = try officers.map { officer in
      let refusals = try wanted.flatMap { lead in
        try refusalsOfRecusal(officer.code, for: lead, Field.handler).map { rule in
          Words("\(lead.shortNumber) ", "\(lead.shortNumber) ") + rule.message
        }
      }
      return AssignmentCandidate(
        officer: officer, openLeads: loads[officer.code, default: 0], refusals: refusals.uniqued())
    }
    return candidates.sorted { a, b in
      if a.isFit != b.isFit { return a.isFit }
      if a.officer.role != b.officer.role { return a.officer.role == .handler }
      return (a.openLeads, a.officer.code) < (b.openLeads, b.officer.code)
    }
  }
}

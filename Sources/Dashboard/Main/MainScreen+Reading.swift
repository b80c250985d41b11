import Ledger
import TerminalUI

// What is asked of the book, and what the answers change.
extension MainScreen {
  mutating func ask(_ purpose: Purpose, _ read: Read, _ surroundings: inout Surroundings) {
    giveUp(purpose.slot, &surroundings)
    pending[surroundings.read(read)] = purpose
  }

  mutating func giveUp(_ slot: Int, _ surroundings: inout Surroundings) {
    for (request, purpose) in pending where purpose.slot == slot {
      surroundings.cancel(request)
      pending[request] = nil
    }
  }

  func isUnderWay(_ purpose: Purpose) -> Bool { pending.values.contains(purpose) }

  mutating func fetchLeads(_ fetch: ListWindow<LeadRow>.Fetch?, _ surroundings: inout Surroundings) {
    guard let fetch, fetch.isAnew || !isUnderWay(.leads(fetch)) else { return }
    ask(
      .leads(fetch), .leads(leads.query, PageRequest(fetch.anchor, limit: leads.window.pageLimit)), &surroundings)
  }

  mutating func fetchRectifications(_ fetch: ListWindow<RectificationRow>.Fetch?, _ surroundings: inout Surroundings) {
    guard let fetch, fetch.isAnew || !isUnderWay(.rectifications(fetch)) else { return }
    ask(
      .rectifications(fetch),
      .rectifications(recordQuery(open: true), PageRequest(fetch.anchor, limit: rectifications.pageLimit)),
      &surroundings)
  }

  mutating func fetchAccountabilities(
    _ fetch: ListWindow<AccountabilityRow>.Fetch?, _ surroundings: inout Surroundings
  ) {
    guard let fetch, fetch.isAnew || !isUnderWay(.accountabilities(fetch)) else { return }
    ask(
      .accountabilities(fetch),
      .accountabilities(recordQuery(open: false), PageRequest(fetch.anchor, limit: accountabilities.pageLimit)),
      &surroundings)
  }

  mutating func fetchRecords(_ surroundings: inout Surroundings) {
    fetchRectifications(rectifications.refetch(keepingSelection: true), &surroundings)
    fetchAccountabilities(accountabilities.refetch(keepingSelection: true), &surroundings)
  }

  /// Panes 3 and 4 follow the tree: rectifications that are not finished, the late ones first; accountability on record.
  private func recordQuery(open: Bool) -> RecordQuery {
    var query = RecordQuery()
    query.division = leads.division
    query.unit = leads.unit
    query.open = open
    query.dueFirst = open
    return query
  }

  /// Another question: from its first row, the rows at hand dimmed until its answer is there.
  mutating func leadsChanged(_ surroundings: inout Surroundings, keepingSelection: Bool = false) {
    leads.window.total = .unknown
    let fetch = leads.window.refetch(keepingSelection: keepingSelection)
    if !keepingSelection { leads.window.forgetSelection() }
    giveUp(Purpose.leadCount(limited: true).slot, &surroundings)
    giveUp(Purpose.leadPosition(RecordID("")).slot, &surroundings)
    fetchLeads(keepingSelection ? fetch : .anew(around: nil), &surroundings)
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> FollowUp? {
    guard let purpose = pending.removeValue(forKey: request) else { return nil }
    switch (purpose, answer) {
    case (.leads(let fetch), .leads(let page)): received(page, for: fetch, &surroundings)
    case (.leadCount(let isLimited), .count(let count)): counted(count, isLimited: isLimited, &surroundings)
    case (.leadPosition(let id), .position(let position)): leads.window.place(selection: id, at: position)
    case (.rectifications(let fetch), .rectifications(let page)):
      fetchRectifications(rectifications.receive(page, for: fetch), &surroundings)
      if !rectifications.total.isExact {
        ask(.rectificationCount, .rectificationCount(recordQuery(open: true)), &surroundings)
      }
    case (.rectificationCount, .count(let count)): rectifications.total = .exact(count)
    case (.accountabilities(let fetch), .accountabilities(let page)):
      fetchAccountabilities(accountabilities.receive(page, for: fetch), &surroundings)
      if !accountabilities.total.isExact {
        ask(.accountabilityCount, .accountabilityCount(recordQuery(open: false)), &surroundings)
      }
    case (.accountabilityCount, .count(let count)): accountabilities.total = .exact(count)
    case (.morning, .morning(let counts)): morning = counts
    case (.tree, .treeCounts(let counts)): tree.receive(counts, surroundings)
    case (.units, .units(let units)):
      surroundings.ledger?.units = units
      tree.rebuild(surroundings)
    case (.officers, .officers(let officers)): surroundings.ledger?.officers = officers
    case (.dossier(let id), .dossier(let dossier)):
      if id == wantedLead { self.dossier = dossier }
      if let command = runsWhenRead {
        runsWhenRead = nil
        return .run(command)
      }
    case (.undo, .outcome(.done(let receipt))):
      lastUndo = receipt.entry
      surroundings.say(receipt)
    case (.redo, .outcome(.done(let receipt))):
      lastUndo = nil
      surroundings.say(receipt)
    case (.undo, .outcome(.refused(let rules))), (.redo, .outcome(.refused(let rules))):
      return .refusals(rules)
    default: break
    }
    syncDetail(&surroundings)
    return nil
  }

  mutating func failed(_ request: RequestID, _ surroundings: inout Surroundings) {
    pending[request] = nil
    runsWhenRead = nil
  }

  private mutating func received(
    _ page: Page<LeadRow>, for fetch: ListWindow<LeadRow>.Fetch, _ surroundings: inout Surroundings
  ) {
    fetchLeads(leads.window.receive(page, for: fetch), &surroundings)
    if let sought {
      self.sought = nil
      if leads.window.rows.contains(where: { $0.id == sought }) {
        leads.window.select(sought)
      } else if leads.hasFilter || leads.division != nil || leads.unit != nil {
        // The filter goes first, and the narrowing only where the lead lies elsewhere.
        if leads.hasFilter { clearFilters() } else { showEverything() }
        self.sought = sought
        leads.window.select(sought)
        fetchLeads(.anew(around: sought), &surroundings)
        return
      }
    }
    guard case .anew = fetch else { return }
    if !leads.window.total.isExact || page.hasBefore || page.hasAfter {
      // The search index counts to the end about as soon as to a thousand.
      let isLimited = !leads.query.filter.isSearchAlone
      ask(
        .leadCount(limited: isLimited), .leadCount(leads.query, limit: isLimited ? Self.firstCount : nil),
        &surroundings)
    }
    if leads.window.base == nil, let id = leads.window.selection {
      ask(.leadPosition(id), .leadPosition(id, leads.query), &surroundings)
    }
  }

  private mutating func counted(_ count: Int, isLimited: Bool, _ surroundings: inout Surroundings) {
    guard isLimited, count >= Self.firstCount else {
      leads.window.total = .exact(count)
      return
    }
    leads.window.total = .atLeast(Self.firstCount - 1)
    ask(.leadCount(limited: false), .leadCount(leads.query, limit: nil), &surroundings)
  }

  private mutating func clearFilters() {
    leads.search = ""
    leads.field = nil
    leads.showToday(false)
  }

  /// The narrowing, the search and the day's list all taken away.
  mutating func showEverything() {
    clearFilters()
    leads.division = nil
    leads.unit = nil
    tree.widen()
  }

  /// Reads what pane 5 shows, once another record is selected.
  mutating func syncDetail(_ surroundings: inout Surroundings) {
    guard let wanted = wantedLead else {
      dossier = nil
      return
    }
    if dossier?.lead.id == wanted || isUnderWay(.dossier(wanted)) { return }
    detail.scrollToTop()
    ask(.dossier(wanted), .dossier(wanted), &surroundings)
  }
}

extension TableView.Total {
  var isExact: Bool {
    if case .exact = self { true } else { false }
  }

  var count: Int? {
    if case .exact(let count) = self { count } else { nil }
  }
}

import Ledger
import TerminalUI

extension Dashboard {
  /// Runs a command, from its key, the palette or the help; a refused one says why.
  mutating func run(_ id: Command.ID, by key: Key? = nil) {
    let table = surroundings.commands
    if stack.isEmpty, let refusal = table.command(id)?.refusal(main.state) {
      surroundings.notify(refusal, .warn)
      return
    }
    if let command = table.command(id), isHiddenByMask(command) {
      surroundings.notify(Self.maskRefusal, .warn)
      return
    }
    switch id {
    case .quit: quit(by: key)
    case .help: help(table)
    case .palette: push(CommandList.palette(stack.isEmpty ? table : table.aside, main.state, surroundings))
    case .language: switchLanguage()
    case .redraw: surroundings.emit(.redraw)
    case .suspend: surroundings.emit(.suspend)
    case .practice: openPractice()
    case .iliScope: switchIliScope()
    case .maskView: switchMask()
    case .open: open()
    case .explain: explain()
    case .resolve: resolve()
    case .urge: urge()
    case .sort: push(SortMenu.layer(main.leads.shownSort, surroundings))
    case .columns: push(ColumnsMenu.layer(main.leads.extraColumns, surroundings))
    case .calendar: push(DueCalendar(from: surroundings.today, division: main.leads.division))
    case .register: push(.register)
    case .observe: push(.observe(unit: main.leads.unit))
    case .visit: push(.visit(unit: main.leads.unit))
    case .observations: push(.observations)
    case .listings: push(.listings)
    case .watch: push(.watch(division: main.leads.division))
    case .deskEntry: push(.deskEntry)
    case .modeMix: push(.modeMix(division: main.leads.division))
    case .scores: push(.scores(division: main.leads.division))
    case .filters: push(.filters(main.leads.query.filter))
    case .assigning: push(.assigning(division: main.leads.division))
    case .coverage: push(.coverage(division: main.leads.division))
    case .measures: push(.measures)
    case .officers: push(.officers)
    case .units: push(.units)
    case .daysOff: push(.daysOff)
    case .campaign: push(.campaign)
    case .importSheet: push(.importSheet)
    case .checkSheet: push(.checkSheet)
    case .export: push(.export(main.exportScope))
    default: _ = main.run(id, &surroundings)
    }
  }

  private mutating func push(_ screen: Screen) {
    if let layer = LayerFactory.layer(for: screen, surroundings) { push(layer) }
  }

  private mutating func openPractice() {
    surroundings.issuer = .main
    surroundings.request { .openPractice($0) }
  }

  private mutating func open() {
    surroundings.issuer = .main
    if main.focus == .leads, !main.leads.marks.isEmpty {
      openMarked()
    } else if main.focus == .tree {
      main.enterTree(&surroundings)
    } else if case .rectification(let record, _)? = main.subject {
      push(.rectification(record.id))
    } else if case .accountability(let record, _)? = main.subject {
      push(.accountability(record.id))
    } else if let subject = main.subject {
      push(StepsMenu.layer(for: subject, surroundings))
    } else {
      waitForDossier(.open)
    }
  }

  private mutating func openMarked() {
    guard let ids = main.leads.markedIDs, ids.count <= MarkedSteps.most else {
      surroundings.notify(
        Words("一次最多办理\(MarkedSteps.most)件，请先筛选", "at most \(MarkedSteps.most) at once; filter first"), .warn)
      return
    }
    push(MarkedSteps(ids))
  }

  private mutating func explain() {
    guard let dossier = main.selectedDossier else { return waitForDossier(.explain) }
    push(Explanation.layer(of: dossier, surroundings))
  }

  private mutating func resolve() {
    guard let dossier = main.selectedDossier else { return waitForDossier(.resolve) }
    push(.resolve(dossier))
  }

  private mutating func urge() {
    guard let dossier = main.selectedDossier else { return waitForDossier(.urge) }
    // The key may have been struck before the lead was read.
    guard dossier.refusalsOfUrging.isEmpty else { return surroundings.refuse(dossier.refusalsOfUrging) }
    push(.urging(dossier))
  }

  /// The key was faster than the book: it is not lost, it waits for the lead that it was meant for.
  private mutating func waitForDossier(_ command: Command.ID) {
    main.runsWhenRead = main.wantedLead == nil ? nil : command
  }

  private mutating func help(_ table: CommandTable) {
    let places = stack.last?.layer.helpPlaces ?? [main.place]
    if let layer = stack.last?.layer, places.isEmpty {
      push(CommandList.help(layer.hints(surroundings), surroundings))
    } else {
      push(CommandList.help(for: places, table, main.state, surroundings))
    }
  }

  private mutating func quit(by key: Key?) {
    if stack.contains(where: { $0.layer.draft != nil }) {
      push(Questions.quit(openedBy: key, surroundings))
    } else {
      surroundings.emit(.quit)
    }
  }

  private mutating func switchLanguage() {
    surroundings.language = surroundings.language == .zh ? .en : .zh
    surroundings.emit(.rememberLanguage(surroundings.language))
    for entry in stack.reversed() {
      guard let index = stack.firstIndex(where: { $0.token == entry.token }) else { continue }
      if let layer = entry.layer.translated(surroundings) {
        stack[index].layer = layer
      } else {
        remove(entry.token, keepingDraft: true)
      }
    }
  }

  private mutating func switchIliScope() {
    let scope: IliScope = surroundings.rulebook.iliScope == .direct ? .whole : .direct
    surroundings.rulebook.iliScope = scope
    surroundings.ledger?.rulebook.iliScope = scope
    surroundings.emit(.useIliScope(scope))
    surroundings.notify(Words("伊犁州按\(scope.words.zh)统计", "Ili: \(scope.words.en)"))
    main.reload(&surroundings)
  }
}

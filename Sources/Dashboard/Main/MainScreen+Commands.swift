import Ledger
import TerminalUI

// Keys and commands that are the main screen's own.
extension MainScreen {
  var place: Command.Place {
    switch focus {
    case .tree: .tree
    case .leads where leads.isSearching: .filtered
    case .leads, .rectifications, .accountabilities: .list
    case .detail: .detail
    }
  }

  var state: CommandState {
    var state = CommandState()
    state.hasLead = leads.window.selectedRow != nil || wantedLead != nil
    switch list {
    case .rectifications: state.hasSelection = rectifications.selectedRow != nil
    case .accountabilities: state.hasSelection = accountabilities.selectedRow != nil
    default: state.hasSelection = leads.window.selectedRow != nil
    }
    state.hasFilter = leads.hasFilter
    state.hasSearch = leads.isSearching
    state.hasRedo = lastUndo != nil
    if case .lead(let dossier)? = subject, let refusal = dossier.refusalsOfUrging.first {
      state.urgeRefusal = refusal.message
    }
    if case .lead(let dossier)? = subject, dossier.lead.status.isFinished {
      let status = dossier.lead.status.words
      state.resolveRefusal = Words("已是“\(status.zh)”", "it is \(status.en) already")
    }
    return state
  }

  /// A key of the main screen: the command that it asks for, where that isn't done here.
  mutating func handle(_ key: Key, _ table: CommandTable, _ surroundings: inout Surroundings) -> Command.ID? {
    defer {
      fit(surroundings)
      syncDetail(&surroundings)
    }
    if leads.field != nil, type(key, &surroundings) { return nil }
    if case .mouse(let mouse) = key, mouse.action == .press || mouse.action == .doubleClick {
      let isOnRow = click(mouse.position, &surroundings)
      return isOnRow && mouse.action == .doubleClick ? .open : nil
    }
    if let text = key.textForFilter, leads.field == nil {
      openField(with: leads.search + text, &surroundings)
      surroundings.notify(
        Words("输入法开着：字母键请切英文，或用方向键、回车、数字、F键", "an input method is on: use arrows, Enter, digits and F-keys"), .warn)
      return nil
    }
    if let command = table.command(for: key, in: place), !command.isMotion { return command.id }
    move(ListMotion(table.motionKey(key), page: page(surroundings)), &surroundings)
    return nil
  }

  /// Typing in the search field; false hands the key on.
  private mutating func type(_ key: Key, _ surroundings: inout Surroundings) -> Bool {
    guard var field = leads.field else { return false }
    switch key {
    case .enter, .down:
      leads.field = nil
      return true
    case .escape:
      leads.field = nil
      leads.search = ""
      leadsChanged(&surroundings)
      return true
    default: break
    }
    guard let event = field.handle(key, clipboard: &surroundings.clipboard) else {
      // Other keys leave the field and do their work; the search stands.
      leads.field = nil
      return false
    }
    leads.field = field
    if event == .changed { search(field.text, &surroundings) }
    return true
  }

  private mutating func search(_ text: String, _ surroundings: inout Surroundings) {
    let trimmed = String(text.drop { $0 == " " })
    guard trimmed != leads.search else { return }
    leads.search = trimmed
    leadsChanged(&surroundings)
  }

  mutating func openField(with text: String, _ surroundings: inout Surroundings) {
    focus(on: .leads, surroundings)
    leads.field = TextField(text, maxLength: 60)
    search(text, &surroundings)
  }

  private mutating func move(_ motion: ListMotion?, _ surroundings: inout Surroundings) {
    guard let motion else { return }
    switch focus {
    case .tree:
      tree.move(motion)
      narrow(&surroundings)
    case .leads: fetchLeads(leads.window.move(motion), &surroundings)
    case .rectifications: fetchRectifications(rectifications.move(motion), &surroundings)
    case .accountabilities: fetchAccountabilities(accountabilities.move(motion), &surroundings)
    case .detail: scrollDetail(motion, surroundings)
    }
  }

  func page(_ surroundings: Surroundings) -> Int {
    switch focus {
    case .tree: tree.height
    case .leads: leads.window.height
    case .rectifications: rectifications.height
    case .accountabilities: accountabilities.height
    case .detail: max(1, (layout(surroundings).panes[.detail]?.height ?? 10) - 2)
    }
  }

  private mutating func scrollDetail(_ motion: ListMotion, _ surroundings: Surroundings) {
    guard let rect = layout(surroundings).panes[.detail]?.insideBox else { return }
    detail.lines = detailLines(in: rect, surroundings)
    let key: Key =
      switch motion {
      case .by(let step) where abs(step) > 1: step > 0 ? .pageDown : .pageUp
      case .by(let step): step > 0 ? .down : .up
      case .first: .home
      case .last: .end
      }
    _ = detail.handle(key, width: rect.width - 2, height: rect.height)
  }

  mutating func focus(on pane: Pane, _ surroundings: Surroundings) {
    focus = pane
    if pane != .detail { list = pane == .tree ? .leads : pane }
    fit(surroundings)
  }

  /// Enter in the tree: opens what is folded, else goes to the leads.
  mutating func enterTree(_ surroundings: inout Surroundings) {
    narrow(&surroundings)
    if tree.enter(surroundings) { focus(on: .leads, surroundings) }
  }

  /// The tree's selection narrows the lists.
  private mutating func narrow(_ surroundings: inout Surroundings) {
    var division: String?
    var unit: RecordID?
    switch tree.narrowed {
    case .division(let code): division = code
    case .unit(let id): unit = id
    case .everything, nil: break
    }
    guard division != leads.division || unit != leads.unit else { return }
    leads.division = division
    leads.unit = unit
    leads.marks.clear()
    leadsChanged(&surroundings)
    rectifications.forgetSelection()
    accountabilities.forgetSelection()
    rectifications.total = .unknown
    accountabilities.total = .unknown
    fetchRecords(&surroundings)
    ask(.morning, .morning(division: division ?? unit.flatMap { surroundings.unit($0)?.division }), &surroundings)
  }

  /// Goes to the pane and selects the row under the mouse. False: there is no row.
  private mutating func click(_ position: Position, _ surroundings: inout Surroundings) -> Bool {
    let layout = layout(surroundings)
    guard let (pane, rect) = layout.panes.first(where: { $0.value.contains(position) }) else { return false }
    focus(on: pane, surroundings)
    let isSide = layout.mode == .wide && (pane == .rectifications || pane == .accountabilities)
    let row = position.y - rect.y - (layout.mode == .tiny ? 0 : isSide ? 1 : 2)
    switch pane {
    case .leads: return leads.window.select(inSight: row)
    case .rectifications: return rectifications.select(inSight: row)
    case .accountabilities: return accountabilities.select(inSight: row)
    case .tree:
      guard tree.select(inSight: row) else { return false }
      narrow(&surroundings)
      return true
    case .detail: return false
    }
  }

  /// A command of the main screen's own. False: it is not.
  mutating func run(_ id: Command.ID, _ surroundings: inout Surroundings) -> Bool {
    surroundings.issuer = .main
    defer {
      fit(surroundings)
      syncDetail(&surroundings)
    }
    switch id {
    case .nextPane: focus(on: focus.next, surroundings)
    case .previousPane: focus(on: focus.previous, surroundings)
    case .pane1: focus(on: .tree, surroundings)
    case .pane2: focus(on: .leads, surroundings)
    case .pane3: focus(on: .rectifications, surroundings)
    case .pane4: focus(on: .accountabilities, surroundings)
    case .pane5: focus(on: .detail, surroundings)
    case .fold:
      tree.fold(surroundings)
      narrow(&surroundings)
    case .unfold:
      tree.unfold(surroundings)
      narrow(&surroundings)
    case .find, .editFind: openField(with: leads.search, &surroundings)
    case .nextHit: stepHit(1, &surroundings)
    case .previousHit: stepHit(-1, &surroundings)
    case .today:
      leads.showToday(!leads.isToday)
      focus(on: .leads, surroundings)
      leadsChanged(&surroundings)
    case .refresh:
      reload(&surroundings)
      surroundings.notify(Words("已刷新", "read anew"))
    case .mark, .markDown, .markUp, .markAll:
      // Marks belong to leads: in another pane nobody would see them.
      guard focus == .leads else {
        surroundings.notify(Words("只有问题线索可以标记（按2）", "only leads can be marked (press 2)"), .warn)
        return true
      }
      mark(id, &surroundings)
    case .copyNumber: copyNumber(&surroundings)
    case .undo: pending[surroundings.request { .undo($0, entry: nil) }] = .undo
    case .redo:
      if let lastUndo { pending[surroundings.request { .undo($0, entry: lastUndo) }] = .redo }
    case .back: back(&surroundings)
    default: return false
    }
    return true
  }

  private mutating func stepHit(_ step: Int, _ surroundings: inout Surroundings) {
    let before = leads.window.selection
    fetchLeads(leads.window.move(.by(step)), &surroundings)
    // Past the last hit comes the first.
    if leads.window.selection == before, !leads.window.hasAfter || step < 0 {
      fetchLeads(leads.window.move(step > 0 ? .first : .last), &surroundings)
    }
  }

  private mutating func mark(_ id: Command.ID, _ surroundings: inout Surroundings) {
    switch id {
    case .markDown: markRun(1, &surroundings)
    case .markUp: markRun(-1, &surroundings)
    case .markAll: leads.marks.toggleAll()
    default: toggleMark(&surroundings)
    }
  }

  private mutating func toggleMark(_ surroundings: inout Surroundings) {
    guard let id = leads.window.selectedRow?.id else { return }
    leads.marks.toggle(id)
    fetchLeads(leads.window.move(.by(1)), &surroundings)
  }

  private mutating func markRun(_ step: Int, _ surroundings: inout Surroundings) {
    if let id = leads.window.selectedRow?.id { leads.marks.mark(id) }
    fetchLeads(leads.window.move(.by(step)), &surroundings)
    if let id = leads.window.selectedRow?.id { leads.marks.mark(id) }
  }

  private func copyNumber(_ surroundings: inout Surroundings) {
    let number: String? =
      switch list {
      case .rectifications: rectifications.selectedRow?.rectification.number
      case .accountabilities: accountabilities.selectedRow?.accountability.number
      default: leads.window.selectedRow?.number.text
      }
    guard let number else { return }
    surroundings.emit(.copyNumber(number))
    surroundings.notify(Words("已复制编号 \(number)", "copied the number \(number)"))
  }

  private mutating func back(_ surroundings: inout Surroundings) {
    if focus == .leads, leads.clearFilter() {
      leadsChanged(&surroundings, keepingSelection: true)
    } else if focus == .leads, tree.narrowed != nil {
      tree.widen()
      narrow(&surroundings)
    } else {
      focus(on: focus == .detail ? list : .leads, surroundings)
    }
  }

  mutating func show(_ view: View, _ surroundings: inout Surroundings) {
    surroundings.issuer = .main
    defer {
      fit(surroundings)
      syncDetail(&surroundings)
    }
    switch view {
    case .lead(let id):
      focus(on: .leads, surroundings)
      sought = id
      leads.window.select(id)
      fetchLeads(.anew(around: id), &surroundings)
    case .rectification(let id):
      focus(on: .rectifications, surroundings)
      rectifications.select(id)
      fetchRectifications(.anew(around: id), &surroundings)
    case .dueOn(let day):
      leads.showToday(false)
      leads.dueOn = day
      focus(on: .leads, surroundings)
      leadsChanged(&surroundings)
    case .search(let text): openField(with: text, &surroundings)
    case .sort(let sort):
      focus(on: .leads, surroundings)
      leads.sort(by: sort)
      leadsChanged(&surroundings, keepingSelection: true)
    case .columns(let columns): leads.extraColumns = columns
    case .filter(let filter):
      leads.show(filter)
      focus(on: .leads, surroundings)
      leadsChanged(&surroundings)
    case .unmarked: leads.marks.clear()
    }
  }
}

package import Ledger
package import TerminalUI

/// Something that can be done on the screen. Hint row, menu, help, palette, the manual's key table and the tests read
/// the one table of them, `CommandTable`.
package struct Command: Sendable, Identifiable {
  package let id: ID
  /// Keys that an input method can't swallow, the first is the one that is shown.
  package internal(set) var keys: [Key]
  /// Letters beside them, for hands that know vi.
  package internal(set) var letters: [Key]
  /// In menus, help and palette.
  package let title: Words
  /// In the hint row; nil keeps it out.
  package let hint: Words?
  package let group: Group
  /// In the hint row the highest stay longest.
  package let priority: Int
  package let places: Set<Place>
  /// Only moves a cursor: the pane reads its keys itself.
  package let isMotion: Bool
  /// Offered in the palette.
  package let isInPalette: Bool
  /// Hard to take back: it opens a form that asks, and is on no key that a slip strikes (Ctrl-D, Ctrl-U …).
  package let isGrave: Bool
  /// Why it can't be done now; nil where it can.
  package let refusal: @Sendable (CommandState) -> Words?

  /// Where keys are looked up.
  package enum Place: String, Sendable, CaseIterable {
    case tree
    /// Leads, rectifications, accountability.
    case list
    /// The list of leads while a search stands.
    case filtered
    case detail
    case form
    case text
    case observationForm
    case firstRun
  }

  package enum Group: String, Sendable, CaseIterable {
    case work, find, marks, view, move, program, form

    package var words: Words {
      switch self {
      case .work: Words("办理", "Work")
      case .find: Words("查找和筛选", "Find and filter")
      case .marks: Words("标记", "Marks")
      case .view: Words("视图", "View")
      case .move: Words("移动", "Move")
      case .program: Words("程序", "Program")
      case .form: Words("表单", "Forms")
      }
    }
  }

  package enum ID: String, Sendable, CaseIterable {
    case move, page, ends, nextPane, previousPane, pane1, pane2, pane3, pane4, pane5
    case open, back, help, palette, find, editFind, nextHit, previousHit
    case observe, visit, observations, register, resolve, urge, explain
    case refresh, today, quit
    case mark, markDown, markUp, markAll, sort, columns, fold, unfold
    case copyNumber, undo, redo, redraw
    case language, iliScope, suspend, practice
    case importSheet, checkSheet, export, officers, units, daysOff, campaign, calendar, listings, watch
    case deskEntry, modeMix, scores
    case filters, assigning, coverage
    case measures
    case nextField, previousField, save, keepDraft
    case cut, copy, paste, undoText
    case withoutChecklist, timeVisit, similar, maskPrivate
    case maskView
  }
}

extension Command {
  /// A command with what most have: no letters, in every list pane, nothing that refuses it.
  init(
    _ id: ID, _ keys: [String], letters: [String] = [], _ title: Words, hint: Words? = nil, _ group: Group,
    priority: Int = 0, in places: Set<Place> = .panes, isMotion: Bool = false, isInPalette: Bool? = nil,
    isGrave: Bool = false, refusal: @escaping @Sendable (CommandState) -> Words? = { _ in nil }
  ) {
    self.id = id
    self.keys = keys.compactMap(Key.init(name:))
    self.letters = letters.compactMap(Key.init(name:))
    self.title = title
    self.hint = hint
    self.group = group
    self.priority = priority
    self.places = places
    self.isMotion = isMotion
    self.isInPalette = isInPalette ?? (!isMotion && group != .move && group != .form)
    self.isGrave = isGrave
    self.refusal = refusal
  }

  /// As help and palette show them: `F3 Ctrl-F /`.
  package var keyNames: String { (keys + letters).compactMap(\.name).joined(separator: " ") }
}

extension Set<Command.Place> {
  /// The five panes of the main screen.
  static let panes: Self = [.tree, .list, .filtered, .detail]
  static let lists: Self = [.list, .filtered]
}

/// What a command's refusal is a function of.
package struct CommandState: Sendable {
  package var hasLedger = true
  /// The selected row of the focused pane is a lead, a rectification, an accountability.
  package var hasSelection = false
  package var hasLead = false
  package var hasFilter = false
  package var hasSearch = false
  package var hasRedo = false
  /// Why the selected lead can't be resolved whatever would be filled in.
  package var resolveRefusal: Words?
  /// Why no letter can urge the selected lead on.
  package var urgeRefusal: Words?

  package init() {}
}

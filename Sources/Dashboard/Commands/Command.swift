package import Ledger
package import TerminalUI

/// Something that can be done on the screen. Hint row, menu, help, palette, the manual's key table and the tests read
/// the one table of them, `CommandTable`.
package struct Command: Sendable, Identifiable {
  package let id: ID
  /// Keys that an input method can't swallow, the first is the one that is shown.
  package let keys: [Key]
  /// Letters beside them, for hands that know vi.
  package let letters: [Key]
  /// In menus, help and palette.
  package let title: Words
  /// In the hint row; nil keeps it out.
  package let hint: Words?
  package let group: Group
  /// In the hint row the highest stay longest.
  package let priority: Int
  package let places: Set<Place>
  /// Offered in the palette; what only moves a cursor is not.
  package let isInPalette: Bool
  /// Hard to take back: never on one key, always by a form that asks (tests hold it to that).
  package let opensForm: Bool
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
    case observe, observations, register, resolve, explain
    case refresh, today, quit
    case mark, markRun, markAll, sort, columns, fold
    case copyNumber, undo, redo, redraw, blank
    case language, iliScope, suspend
    case importSheet, checkSheet, officers, units, calendar
    case nextField, previousField, save, keepDraft, discard
    case cut, copy, paste, undoText
    case withoutChecklist, similar
  }
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

  package init() {}
}

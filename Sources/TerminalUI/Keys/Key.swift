/// One thing that came from the keyboard, the mouse or the terminal itself.
package enum Key: Hashable, Sendable {
  /// One character, the space among them.
  case character(Character)
  /// Characters that arrived together: what an input method committed, fast typing, or held keys. One insert
  /// in a text field; `inList` takes it apart for a list.
  case text(String)
  /// A bracketed paste, whole. Never runs keys.
  case paste(String)
  /// Control with a lower-case letter or one of `@ \ ] ^ _`. Ctrl-I, Ctrl-M, Ctrl-H and Ctrl-[ arrive as
  /// tab, enter, backspace and escape.
  case ctrl(Character)
  case enter, escape, tab, shiftTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftUp, shiftDown, shiftLeft, shiftRight, shiftHome, shiftEnd
  case ctrlLeft, ctrlRight
  /// F1 to F12.
  case function(Int)
  case shiftFunction(Int)
  case mouse(Mouse)
  case focusGained, focusLost
  /// The terminal's new size in columns and rows.
  case resize(width: Int, height: Int)

  /// A button or the wheel, and where.
  package struct Mouse: Hashable, Sendable {
    package enum Action: Hashable, Sendable { case press, release, doubleClick, wheelUp, wheelDown }
    package let action: Action
    package let position: Position

    package init(_ action: Action, at position: Position) {
      self.action = action
      self.position = position
    }
  }
}

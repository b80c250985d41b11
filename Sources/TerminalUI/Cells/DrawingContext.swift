/// What a drawing needs to know of the terminal it will be shown on. A frame carries it to every widget.
package struct DrawingContext: Hashable, Sendable {
  package var glyphs: Glyphs
  /// No colours (NO_COLOR, an old terminal): roles are told apart by attributes alone.
  package var isMono: Bool

  package init(glyphs: Glyphs = .unicode, isMono: Bool = false) {
    self.glyphs = glyphs
    self.isMono = isMono
  }
}

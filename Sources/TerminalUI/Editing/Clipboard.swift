/// What was cut or copied last. The screen owns one and hands it to every field, so that text travels between
/// fields and never to the terminal (the only thing copied outside is a lead's number).
package struct Clipboard: Equatable, Sendable {
  package var text: String

  package init(_ text: String = "") { self.text = text }
}

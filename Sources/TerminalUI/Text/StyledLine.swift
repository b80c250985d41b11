/// A piece of a line in one style.
package struct Span: Hashable, Sendable, ExpressibleByStringLiteral {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }

  package init(stringLiteral value: String) { self.init(value) }
}

/// A line of spans. Spans hold plain text; it is sanitised when it is drawn.
package struct StyledLine: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  package var spans: [Span]

  package init(_ spans: [Span]) { self.spans = spans }
  package init(_ text: String, _ style: Style = .text) { spans = [Span(text, style)] }
  package init(stringLiteral value: String) { self.init(value) }
  package init(arrayLiteral elements: Span...) { self.init(elements) }

  package var text: String { spans.map(\.text).joined() }

  package static func + (a: StyledLine, b: StyledLine) -> StyledLine { StyledLine(a.spans + b.spans) }
}

/// A role and the attributes added to it.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let reverse = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
  }

  package var role: Role
  package var attributes: Attributes

  package init(_ role: Role, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  package static let text = Style(.text)
  package static let dim = Style(.dim)
  package static let title = Style(.title, .bold)
  package static let accent = Style(.accent)
  package static let ok = Style(.ok)
  package static let info = Style(.info)
  package static let warn = Style(.warn)
  package static let danger = Style(.danger)
  package static let selection = Style(.selection)
  package static let mark = Style(.mark)
  package static let match = Style(.match, .underline)
  package static let field = Style(.field)
  package static let disabled = Style(.disabled)

  package func adding(_ more: Attributes) -> Style { Style(role, attributes.union(more)) }
}

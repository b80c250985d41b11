package import Ledger

/// The chrome's words. Each topic has a struct of plain fields with a value for each language, so that a missing one
/// does not compile; a topic joins by an extension with one computed property.
package struct Strings: Hashable, Sendable {
  package let language: Language

  package init(language: Language) { self.language = language }
}

extension Strings {
  var main: MainStrings { language == .zh ? .zh : .en }
}

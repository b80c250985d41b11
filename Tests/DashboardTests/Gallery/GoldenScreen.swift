import TerminalUI
import Testing

/// A screen of the gallery: its file in `Golden`, and how its picture comes about on any stage.
struct GoldenScreen: Sendable, CustomTestStringConvertible {
  let name: String
  let frame: @Sendable (Stage) throws -> Frame

  init(_ name: String, _ frame: @escaping @Sendable (Stage) throws -> Frame) {
    self.name = name
    self.frame = frame
  }

  /// The main screen after some keys.
  init(_ name: String, keys: String...) {
    self.init(name) { stage in
      var session = stage.session()
      for key in keys { session.press(key) }
      return session.frame
    }
  }

  /// A full screen or a dialog as it opens.
  init(_ name: String, layer: @escaping @Sendable (Stage) throws -> Bench) {
    self.init(name) { try layer($0).frame }
  }

  var testDescription: String { name }
}

import Ledger
import TerminalUI

@testable import Dashboard

/// What a picture is taken with: a language, a size, and the terminal's way of drawing.
struct Stage: Sendable {
  var language = Language.zh
  var width = 80
  var height = 24
  var drawing = DrawingContext()

  /// A standard terminal, a wide one, a narrow one and the smallest that is not refused.
  static let all = Language.allCases.flatMap { language in
    [(80, 24), (120, 40), (60, 20), (40, 10)].map { Stage(language: language, width: $0.0, height: $0.1) }
  }

  var name: String { "\(language.rawValue) \(width)x\(height)" }

  func opening(_ ledger: OpenedLedger? = Fixture.ledger()) -> Opening {
    var opening = Fixture.opening(language, width: width, height: height, ledger: ledger)
    opening.drawing = drawing
    return opening
  }

  /// The whole program over the fixture's book, after some keys.
  func session(_ keys: String...) -> Session {
    var session = Session(opening())
    for key in keys { session.press(key) }
    return session
  }

  /// For a layer alone, in the office that its dialogs ask for.
  var surroundings: Surroundings { Surroundings(opening(DialogFixture.ledger)) }

  func bench(_ screen: Screen) throws -> Bench {
    let surroundings = surroundings
    return Bench(try present(LayerFactory.layer(for: screen, surroundings)), surroundings)
  }

  /// The form of a change on the fixture's lead.
  func form(_ change: String) throws -> Bench {
    let surroundings = surroundings
    let layer = LayerFactory.layer(
      for: DialogFixture.change(change), subject: .lead(DialogFixture.dossier), surroundings)
    return Bench(try present(layer), surroundings)
  }

  private struct NoLayer: Error {}

  private func present(_ layer: (any Layer)?) throws -> any Layer {
    guard let layer else { throw NoLayer() }
    return layer
  }
}

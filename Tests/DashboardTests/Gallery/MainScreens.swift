import Ledger
import TerminalUI

@testable import Dashboard

/// The main screen, what lies over it, and the start.
enum MainScreens {
  static let all = [
    GoldenScreen("main"),
    GoldenScreen("tree", keys: "1", "Down"),
    GoldenScreen("rectifications", keys: "3"),
    GoldenScreen("accountabilities", keys: "4"),
    GoldenScreen("detail", keys: "5"),
    GoldenScreen("masked", keys: "Ctrl-X"),
    GoldenScreen("masked.detail", keys: "Ctrl-X", "5"),
    GoldenScreen("help", keys: "F1"),
    GoldenScreen("palette", keys: "Ctrl-P"),
    GoldenScreen("palette.nothing") { stage in
      var session = stage.session("Ctrl-P")
      session.type("没有的")
      return session.frame
    },
    GoldenScreen("explanation", keys: "Ctrl-E"),
    GoldenScreen("calendar", keys: "F12"),
    GoldenScreen("sort", keys: "s"),
    GoldenScreen("columns", keys: "C"),
    GoldenScreen("steps", keys: "Enter"),
    GoldenScreen("marked", keys: "Space", "Space", "Enter"),
    GoldenScreen("search") { stage in
      var session = stage.session("F3")
      session.type("窗口")
      return session.frame
    },
    GoldenScreen("nothing") { stage in
      var session = stage.session("F3")
      session.type("没有的")
      session.press("Enter")
      return session.frame
    },
    GoldenScreen("paste") { stage in
      var session = stage.session()
      session.send(.key(.paste("施工许可\n第二行")))
      return session.frame
    },
    GoldenScreen("notice") { stage in
      var session = stage.session()
      session.type("住建")
      return session.frame
    },
    GoldenScreen("blank", keys: "Ctrl-L", "Ctrl-L"),
    GoldenScreen("first") { Session($0.opening(nil)).frame },
    GoldenScreen("drafts") { stage in
      var opening = stage.opening()
      opening.ledger?.drafts = [
        Draft(
          kind: "note", subject: nil, title: "补充进展 0017", values: [:], savedOn: Fixture.today, savedAt: "10:07")
      ]
      return Session(opening).frame
    },
    // Who is typing, where the login name is no officer of the book.
    GoldenScreen("who") { stage in
      var ledger = Fixture.ledger()
      ledger.officer = "root"
      return Session(stage.opening(ledger)).frame
    },
  ]
}

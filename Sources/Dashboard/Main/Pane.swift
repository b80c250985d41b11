/// The panes as the office thinks.
enum Pane: Int, Sendable, CaseIterable {
  case tree = 1
  case leads, rectifications, accountabilities, detail

  var next: Pane { Pane(rawValue: rawValue % 5 + 1) ?? .leads }
  var previous: Pane { Pane(rawValue: (rawValue + 3) % 5 + 1) ?? .leads }
}

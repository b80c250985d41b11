import TerminalUI

/// Where the panes are, by the first of screens.md 2.1's rules that fits.
struct MainLayout: Hashable, Sendable {
  enum Mode: Sendable { case tiny, narrow, standard, wide }

  let mode: Mode
  let header: Rect
  /// The tab row of the standard mode.
  let tabs: Rect?
  /// What is seen of each pane.
  let panes: [Pane: Rect]
  let filter: Rect?
  let hints: Rect

  init(width: Int, height: Int, focus: Pane) {
    let bounds = Rect(x: 0, y: 0, width: width, height: height)
    header = bounds.top(1)
    hints = bounds.bottom(1)
    if width < 50 || height < 16 {
      mode = .tiny
      filter = height >= 10 ? bounds.droppingBottom(1).bottom(1) : nil
      tabs = nil
      panes = [focus: bounds.droppingTop(1).droppingBottom(filter == nil ? 1 : 2)]
      return
    }
    filter = bounds.droppingBottom(1).bottom(1)
    let body = bounds.droppingTop(1).droppingBottom(2)
    if width < 80 || height < 20 {
      mode = .narrow
      tabs = nil
      let preview = height >= 18 && focus != .detail ? 5 : 0
      var panes = [focus: body.droppingBottom(preview)]
      if preview > 0 { panes[.detail] = body.bottom(preview) }
      self.panes = panes
    } else if width >= 110, height >= 30 {
      mode = .wide
      tabs = nil
      panes = Self.fivePanes(in: body)
    } else {
      mode = .standard
      tabs = body.top(1)
      let rest = body.droppingTop(1)
      guard focus != .detail else {
        panes = [.detail: rest]
        return
      }
      let detail = min(9, max(7, 7 + (height - 26) / 2))
      panes = [focus: rest.droppingBottom(detail), .detail: rest.bottom(detail)]
    }
  }

  private static func fivePanes(in body: Rect) -> [Pane: Rect] {
    let side = body.left(min(44, max(30, body.width * 2 / 7)))
    let main = body.droppingLeft(side.width)
    let tree = side.top(body.height * 2 / 5 + 1)
    let below = side.droppingTop(tree.height)
    let rectifications = below.top((below.height + 2) / 2)
    let leads = main.top((body.height + 1) / 2)
    return [
      .tree: tree, .rectifications: rectifications, .accountabilities: below.droppingTop(rectifications.height),
      .leads: leads, .detail: main.droppingTop(leads.height),
    ]
  }

  /// Rows of a list that are seen in a pane; those of a hidden pane are as many as it would have in focus.
  func rows(in pane: Pane, showsHeader: Bool) -> Int {
    let height = (panes[pane] ?? panes.values.max { $0.height < $1.height })?.height ?? 10
    return max(1, height - (mode == .tiny ? 0 : 2) - (showsHeader && mode != .tiny ? 1 : 0))
  }
}

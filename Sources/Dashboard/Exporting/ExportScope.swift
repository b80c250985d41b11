import Ledger

/// What may be written of what the screen shows: the list as it is narrowed, its marked rows, or the whole place.
struct ExportScope: Hashable, Sendable {
  /// The list of leads as it stands.
  var listed: LeadQuery
  /// The tree's selection, without any filter.
  var place: LeadQuery
  /// Marked leads, where there are some.
  var marked: [RecordID] = []
  /// The set that the list in sight is of.
  var kind: SheetKind

  enum Part: String, Sendable {
    case listed, marked, place
  }

  /// What makes sense for a layout: visits and measures stand under no lead.
  func parts(_ layout: ExportOrder.Layout) -> [Part] {
    if layout == .set(.observations) || layout == .set(.measures) { return [.place] }
    return [.listed, .place] + (marked.isEmpty ? [] : [.marked])
  }

  /// The marked leads where there are some; rectifications and accountability as their panes show them.
  func usualPart(_ layout: ExportOrder.Layout) -> Part {
    let parts = parts(layout)
    if parts.contains(.marked) { return .marked }
    let isOfLeads = layout == .imported || layout == .set(.leads) || layout == .set(.requests)
    return isOfLeads && parts.contains(.listed) ? .listed : .place
  }

  func query(_ part: Part) -> LeadQuery {
    switch part {
    case .listed: return listed
    case .place: return place
    case .marked:
      var filter = LeadFilter()
      filter.ids = marked
      return LeadQuery(filter, sort: listed.sort)
    }
  }
}

extension MainScreen {
  /// Of the pane in focus.
  var exportScope: ExportScope {
    var filter = LeadFilter()
    filter.division = leads.division
    filter.unit = leads.unit
    let kind: SheetKind =
      switch list {
      case .rectifications: .rectifications
      case .accountabilities: .accountability
      default: .leads
      }
    return ExportScope(
      listed: leads.query, place: LeadQuery(filter, sort: LeadQuery.Sort(.received)), marked: leads.markedIDs ?? [],
      kind: kind)
  }
}

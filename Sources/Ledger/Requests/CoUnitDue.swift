/// A co-unit's own part in a request (配合单位, A17): by when it is to be done, and when it was.
package struct CoUnitDue: Codable, Hashable, Sendable {
  package var unit: RecordID
  package var dueOn: CivilDate
  package var doneOn: CivilDate?

  package init(unit: RecordID, dueOn: CivilDate, doneOn: CivilDate? = nil) {
    self.unit = unit
    self.dueOn = dueOn
    self.doneOn = doneOn
  }

  package func isLate(on today: CivilDate) -> Bool { doneOn == nil && dueOn < today }
}

extension Lead {
  /// Parts of co-units that are still to be done, the earliest first.
  package var openCoDues: [CoUnitDue] {
    (coDues ?? []).filter { $0.doneOn == nil }.sorted { $0.dueOn < $1.dueOn }
  }
}

extension Watch {
  /// A co-unit's date that passed with its part not done.
  static let coUnitLate = Watch("co_unit_late", Words("配合单位超期", "Co-units late")) { lookout in
    let today = lookout.context.today
    return try lookout.requestsOfCoUnits().flatMap { request in
      try request.openCoDues.filter { $0.isLate(on: today) }.map { part in
        let unit = try lookout.record(OfficeUnit.self, part.unit)?.shortName ?? ""
        return WatchPoint(
          Words(
            "诉求 \(request.shortNumber) 配合单位\(unit)应于 \(part.dueOn) 办完，未办完",
            "request \(request.shortNumber): \(unit) was to have done its part by \(part.dueOn)"),
          day: part.dueOn, division: request.division, at: .lead(request.id), change: "co_done")
      }
    }
  }
}

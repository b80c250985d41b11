import GRDB
package import Ledger

extension LedgerFile {
  package func requestFigures(_ days: ClosedRange<CivilDate>, division: String?) throws -> RequestFigures {
    func condition(_ column: String) -> Condition {
      var condition = Condition("l.gone = 0")
      condition.add(LeadSQL.requests)
      condition.add("l.status <> 'void'")
      condition.within("l.division", division: division, rulebook)
      condition.between(column, days)
      return condition
    }
    let received = condition("l.received_on")
    let ended = condition("l.closed_on")
    let reference = rulebook.limits.requestReference(on: days.upperBound)
    return try aside { db in
      let count = try db.firstNumber(
        ListSQL.count(from: LeadSQL.byReceipt, condition: received.sql), received.arguments)
      let rows = try Row.fetchAll(db, sql: LeadSQL.endedRequests(ended.sql), arguments: ended.arguments)
      return RequestFigures(
        received: count ?? 0, ended: rows.compactMap(RequestFigures.Ended.init), reference: reference)
    }
  }
}

extension RequestFigures.Ended {
  fileprivate init?(_ row: Row) {
    guard let status = LeadStatus(rawValue: row["status"]), let received = CivilDate(row["received_on"] as String),
      let closed = CivilDate(row["closed_on"] as String)
    else { return nil }
    self.init(
      status: status, receivedOn: received, closedOn: closed,
      satisfied: (row["satisfied"] as String?).flatMap { FollowUp.Satisfaction(rawValue: $0) })
  }
}

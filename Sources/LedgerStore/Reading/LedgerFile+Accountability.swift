import GRDB
package import Ledger

extension LedgerFile {
  package func accountabilityCounts(_ query: RecordQuery, today: CivilDate) throws -> AccountabilityCounts {
    let condition = query.condition(.accountability, rulebook, today: today)
    var opened = Condition("l.gone = 0")
    opened.within("c.division", division: query.division, rulebook)
    opened.within("c.unit", unit: query.unit)
    opened.between("l.\"on\"", query.dates)
    return try aside { db in
      func number(_ sql: String) throws -> Int { try db.firstNumber(sql, condition.arguments) ?? 0 }
      var counts = AccountabilityCounts()
      if let row = try Row.fetchOne(db, sql: AccountabilitySQL.totals(condition.sql), arguments: condition.arguments) {
        counts.cases = row["cases"]
        counts.organisations = row["organisations"]
        counts.decisions = row["decisions"]
        counts.exempted = row["exempted"]
        counts.exposedCases = row["exposed"]
      }
      counts.persons = try number(AccountabilitySQL.persons(condition.sql))
      counts.exposedPersons = try number(
        AccountabilitySQL.persons("\(AccountabilitySQL.isExposed) AND \(condition.sql)"))
      counts.problems = try number(AccountabilitySQL.problems(condition.sql))
      counts.casesOpened = try db.firstNumber(AccountabilitySQL.casesOpened(opened.sql), opened.arguments) ?? 0
      let measures = AccountabilitySQL.measures(condition.sql)
      for row in try Row.fetchAll(db, sql: measures, arguments: condition.arguments) {
        let number: Int = row["number"]
        let form: Int? = row["form"]
        counts.measures[row["measure"], default: 0] += number
        if let form { counts.forms[form, default: 0] += number }
      }
      return counts
    }
  }

  package func ladder(of subject: SubjectRef, today: CivilDate) throws -> SubjectLadder {
    try onScreen { db in
      let context = ChangeContext(
        today: today, officer: "", owner: details.owner, rulebook: rulebook, campaign: nil)
      return try StoreDesk(BookTransaction(db, tables), context).ladder(of: subject)
    }
  }
}

/// An old code or name that old ledgers still carry: one line of `divisions_changes.csv`.
package struct DivisionChange: Hashable, Sendable {
  package let oldCode: String
  package let oldName: String
  package let newCode: String
  package let year: Int

  package init(oldCode: String, oldName: String, newCode: String, year: Int) {
    self.oldCode = oldCode
    self.oldName = oldName
    self.newCode = newCode
    self.year = year
  }
}

import GRDB

/// The few plain things that are asked of a connection everywhere.
extension Database {
  func run(_ statements: [String]) throws {
    for statement in statements { try execute(sql: statement) }
  }

  func firstNumber(_ sql: String, _ arguments: StatementArguments = []) throws -> Int? {
    try Int.fetchOne(self, sql: sql, arguments: arguments)
  }

  func texts(_ sql: String, _ arguments: StatementArguments = [], column: String) throws -> [String] {
    try Row.fetchAll(self, sql: sql, arguments: arguments).map { $0[column] }
  }
}

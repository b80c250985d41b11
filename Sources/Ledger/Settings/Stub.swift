package struct DivisionTree: Sendable { package subscript(code: String) -> String? { nil } }
package struct Initials: Sendable {}
package enum IliSwitch: Sendable { case directOnly }
package enum PrivacyScanner { static func refusals(in text: String, field: Field) -> [BrokenRule] { [] } }

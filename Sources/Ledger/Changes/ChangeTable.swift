/// Every change there is. A new one is added here and nowhere else: its command, form and manual page follow.
package enum ChangeTable {
  package static let all: [Change] = [
    .register, .note,
  ]

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  package static func change(named name: String) -> Change? { byName[name] }
}

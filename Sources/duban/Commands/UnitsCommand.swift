import ArgumentParser
import Ledger

struct UnitsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "units", abstract: said("列出单位、大厅、窗口", "Units, halls and windows."),
    discussion: said("例：duban units --search zjj", "Example: duban units --search zjj"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let aliases = Dictionary(grouping: try office.book.aliases(), by: \.unit)
    var units = try office.book.units()
    if let code = try list.place.division(in: office.rulebook) {
      let inside = Set(office.rulebook.divisions.within(code, ili: office.rulebook.iliScope).map(\.code))
      units = units.filter { inside.contains($0.division) }
    }
    if let text = list.search?.lowercased() {
      units = units.filter { unit in
        unit.name.contains(text) || unit.shortName.contains(text) || unit.initials.hasPrefix(text)
          || aliases[unit.id, default: []].contains { $0.name.contains(text) }
      }
    }
    if list.count { return CountReply(count: units.count) }
    let names = Dictionary(units.map { ($0.id, $0.shortName) }, uniquingKeysWith: { first, _ in first })
    let rows = list.page(of: units).map { unit -> [ReplyValue] in
      [
        .coded(unit.division, office.rulebook.divisions[unit.division]?.shortName), .text(unit.shortName),
        .text(unit.name), .coded(unit.unitKind.rawValue, unit.unitKind.words), .flag(unit.isKey),
        .text(unit.parent.flatMap { names[$0] }), .codes(aliases[unit.id, default: []].map(\.name)) { Words($0, $0) },
        .text(unit.industry), .flag(unit.hasApproval), .flag(unit.isCombined == true), .text(unit.residentGroup),
        .text(unit.initials), .text(unit.id.text),
      ]
    }
    return ListReply(
      name: "units", rows: ReplyTable(columns: Self.columns, rows: rows), isPaged: false,
      isPractice: office.info.isPractice)
  }

  private static let columns: [ReplyTable.Column] = [
    .init("division", Words("县市", "Division")), .init("short_name", Words("简称", "Short name")),
    .init("name", Words("名称", "Name")), .init("kind", Words("类别", "Kind")), .init("key", Words("重点", "Key")),
    .init("parent", Words("大厅", "Hall")), .init("aliases", Words("别名", "Aliases"), isForPeople: false),
    .init("industry", Words("行业", "Industry"), isForPeople: false),
    .init("has_approval", Words("审批", "Approval"), isForPeople: false),
    .init("is_combined", Words("综合窗口", "Combined window"), isForPeople: false),
    .init("resident_group", Words("派驻组", "Resident group"), isForPeople: false),
    .init("initials", Words("首字母", "Initials")), .init("id", Words("标识", "Id"), isForPeople: false),
  ]
}

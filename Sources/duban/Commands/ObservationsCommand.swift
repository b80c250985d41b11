import ArgumentParser
import Ledger

struct ObservationsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "observations", abstract: said("列出监督记录", "The observations."),
    discussion: said(
      "例：duban observations --dates 2021-09-01..2021-09-30",
      "Example: duban observations --dates 2021-09-01..2021-09-30"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: RecordOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    var query = try options.query(office)
    query.status = try options.status.map {
      try QueryOptions.value($0, \Observation.State.words, "--status").rawValue
    }
    if options.list.count { return CountReply(count: try office.book.observationCount(query)) }
    let request = try options.page.request(limit: options.list.limit)
    let found = try office.book.observations(query, request)
    return ListReply(
      name: "observations", rows: table(found.rows, office), next: found.next, isPractice: office.info.isPractice)
  }

  private func table(_ rows: [ObservationRow], _ office: Office) -> ReplyTable {
    ReplyTable(
      columns: [
        .init("no", Words("编号", "No.")), .init("on", Words("日期", "Date")), .init("hall", Words("大厅", "Hall")),
        .init("unit", Words("窗口/单位", "Window/unit")), .init("mode", Words("方式", "Mode")),
        .init("round", Words("轮次", "Round"), isForPeople: false),
        .init("resident_group", Words("派驻组", "Group"), isForPeople: false),
        .init("found", Words("发现问题", "Found")), .init("types", Words("反映类型", "Reported types")),
        .init("officer1", Words("检查人", "Officer")), .init("officer2", Words("检查人2", "Officer 2"), isForPeople: false),
        .init("status", Words("状态", "State")),
        .init("objection", Words("异议", "Objection")), .init("score", Words("得分", "Score"), isForPeople: false),
        .init("matter_kind", Words("事项类别", "Kind of matter"), isForPeople: false),
        .init("matter", Words("事项", "Matter"), isForPeople: false),
        .init("trips", Words("跑动次数", "Trips"), isForPeople: false),
        .init("submissions", Words("提交次数", "Submissions"), isForPeople: false),
        .init("extra_materials", Words("多要材料", "Extra papers"), isForPeople: false),
        .init("minutes", Words("体验分钟", "Minutes"), isForPeople: false),
        .init("absent_at_window", Words("脱岗", "Absent"), isForPeople: false),
        .init("corrected_on_spot", Words("当场整改", "Corrected"), isForPeople: false),
        .init("division", Words("县市", "Division"), isForPeople: false),
        .init("lead", Words("线索标识", "Lead id"), isForPeople: false), .init("id", Words("标识", "Id"), isForPeople: false),
      ],
      rows: rows.map { row in
        let observation = row.observation
        let score =
          observation.isWithdrawn
          ? nil : office.rulebook.checklist(of: observation)?.score(observation.answers)
        return [
          .text(observation.number), .date(observation.on), .text(row.hallName), .text(row.unitName),
          .coded(observation.mode.rawValue, observation.mode.words), .text(observation.round),
          .text(observation.residentGroup), .text(observation.found),
          .codes(observation.types) { office.rulebook.words(.types, $0) }, .text(observation.officer1),
          .text(observation.officer2), .coded(observation.state.rawValue, observation.state.words),
          .coded(observation.objection?.state.rawValue, observation.objection?.state.words), .text(score?.text),
          .coded(observation.matterKind?.rawValue, observation.matterKind?.words), .text(observation.matter),
          .number(observation.trips), .number(observation.submissions), .number(observation.extraMaterials),
          .number(observation.steps?.minutes), .flag(observation.absentAtWindow == true),
          .flag(observation.correctedOnSpot), .text(observation.division),
          .text(observation.lead?.text), .text(observation.id.text),
        ]
      })
  }
}

/// What one row of a 举措任务清单 reports (column set E).
package struct ImportedMeasureReport: ImportedRow {
  package var sheetKind: SheetKind { .measures }
  package var line: Int
  package var masked = 0
  package var importedNo: String? { nil }
  package var division: String?
  package var unitName: String?
  package var coUnitNames: [String] = []
  package var needsUnit: Bool { false }
  package var program: String?
  package var measure: Int?
  package var group: String?
  package var title: String
  package var task: String?
  package var target: String?
  package var dueOn: CivilDate?
  package var period: String?
  package var progress: String?
  package var completion: String?
  package var status: MeasureReport.Status = .due
  package var difficulty: String?
  package var nextStep: String?
  package var remark: String?
  package var extra: [String: String] = [:]

  package init(line: Int, title: String) {
    self.line = line
    self.title = title
  }

  package var identity: [String] { [unitName ?? "", title, task ?? "", period ?? ""] }

  package func traits(_ place: ImportPlacement) -> [String: String]? {
    var traits = ["title": title]
    traits["unit"] = place.unit?.text
    return traits
  }

  package func matched(among records: [MeasureReport]) -> [MeasureReport] {
    let reports = records.filter { $0.task == task }
    // A report that came without a period goes out in a sheet that has one.
    let said = reports.first { $0.period == nil && $0.progress == progress && $0.completion == completion }
    return [reports.first { $0.period == period } ?? said].compactMap { $0 }
  }

  package func newRecords(
    _ place: ImportPlacement, key: String, desk: any Desk
  ) throws -> (records: [MeasureReport], others: [any LedgerRecord]) {
    let context = desk.context
    let year = context.today.year
    var record = MeasureReport(
      id: desk.newID(), owner: context.owner, year: year,
      serial: try desk.nextSerial(.measureReport, owner: context.owner, year: year),
      division: division ?? context.owner, title: title, status: status)
    record.program = program
    record.measure = measure
    record.group = group
    record.task = task
    record.unit = place.unit
    record.coUnits = place.coUnits
    record.target = target
    record.dueOn = dueOn
    record.period = period
    record.progress = progress
    record.completion = completion
    record.difficulty = difficulty
    record.nextStep = nextStep
    record.remark = remark
    record.sheet = SheetOrigin(
      key: key, layout: place.layout, extra: extra, gaps: unitName == nil ? [.unit] : [])
    return ([record], [])
  }

  package func compare(
    with record: MeasureReport, _ place: ImportPlacement, _ context: ChangeContext, _ rules: ConflictRules
  ) -> ImportComparison<MeasureReport> {
    var merger = ImportMerger(line: line, record, rules)
    merger.take(\.program, program, "program")
    merger.take(\.measure, measure, "measure") { "\($0)" }
    merger.take(\.group, group, "group")
    if record.coUnits.isEmpty { merger.record.coUnits = place.coUnits }
    merger.take(\.target, target, "target")
    merger.take(\.dueOn, dueOn, "due_on")
    merger.take(\.progress, progress, "progress")
    merger.take(\.completion, completion, "completion")
    merger.take(\.difficulty, difficulty, "difficulty")
    merger.take(\.nextStep, nextStep, "next_step")
    merger.take(\.remark, remark, "remark")
    merger.take(extra: extra)
    // What was due has been reported once something of it stands here.
    if merger.record != record, record.status == .due { merger.record.status = status }
    return merger.comparison { $1 }
  }

  package func conflictRefusals(of record: MeasureReport, at desk: any Desk) throws -> [String: Words] {
    guard record.status == .accepted else { return [:] }
    let reason = Words("已认定，不按表更改", "it is accepted: a sheet does not change it")
    return ImportRow.comparedFields.mapValues { _ in reason }
  }
}

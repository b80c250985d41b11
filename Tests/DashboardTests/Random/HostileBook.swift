import Dashboard
import Ledger

/// A book whose every text is hostile, and what else a dashboard asks of the world. Another program may take rows away.
struct HostileBook {
  private(set) var book = FakeBook()
  let ledger: OpenedLedger
  private let texts: [String]

  init(seed: UInt64) {
    var dice = Dice(seed: seed)
    let texts = (0..<64).map { _ in HostileText.make(&dice) }
    var ledger = DialogFixture.ledger
    for index in ledger.units.indices where index % 2 == 0 {
      ledger.units[index].name = texts[index]
      ledger.units[index].shortName = texts[index + 1]
    }
    for index in ledger.officers.indices { ledger.officers[index].display = texts[index + 20] }
    self.ledger = ledger
    self.texts = texts
    book.leads = Fixture.manyLeads(150).enumerated().map { index, row in
      let text = texts[index % texts.count]
      return index % 3 == 0
        ? row
        : LeadRow(
          id: row.id, pageKey: row.pageKey, number: row.number, importedNo: text, division: row.division,
          unit: row.unit,
          unitName: texts[(index + 7) % texts.count], title: text, mainType: row.mainType, handler: text,
          priority: row.priority, clock: row.clock, dueText: text, gapCount: 1, awaitingAcceptance: 0,
          awaitingReply: false)
    }
    book.rectifications = book.rectifications.enumerated().map { index, row in
      var record = row.rectification
      record.action = texts[index + 30]
      record.problem = texts[index + 31]
      return RectificationRow(
        pageKey: row.pageKey, rectification: record, unitName: texts[index + 32], leadNumber: row.leadNumber)
    }
  }

  /// Another program voids a lead, or brings one back.
  mutating func turn(_ place: Int) {
    let all = Fixture.manyLeads(150)
    let row = all[place % all.count]
    if let index = book.leads.firstIndex(where: { $0.id == row.id }) {
      book.leads.remove(at: index)
    } else {
      book.leads.insert(row, at: min(place, book.leads.count))
    }
  }

  /// Whether a list has the lead now.
  func has(_ id: RecordID, _ query: LeadQuery) -> Bool {
    if case .position(.some)? = book.answer(.leadPosition(id, query)) { true } else { false }
  }

  /// What the world says to an effect; `luck` decides between yes and no.
  func answer(_ effect: Effect, luck: Int) -> Answer? {
    let text = texts[luck % texts.count]
    let words = Words(text, text)
    switch effect {
    case .read(_, .dossier(let id)): return .dossier(book.leads.first { $0.id == id }.map { dossier($0, luck) })
    case .read(_, .rectification): return .rectification(book.rectifications[luck % 5].rectification)
    case .read(_, .accountability): return .accountability(book.accountabilities[luck % 2].accountability)
    case .read(_, .observation): return .observation(observation(text))
    case .read(_, .observations): return .observations(ObservationFixture.page)
    case .read(_, .similarLeads):
      return .similar(
        book.leads.prefix(luck % 4).map { SimilarLead(row: $0, isSameUnitAndType: luck % 2 == 0, likeness: luck % 100) }
      )
    case .read(_, let read): return book.answer(read)
    case .perform, .rehearse, .undo:
      let refused = [BrokenRule("I12", words), BrokenRule("form", field: "due_on", words), BrokenRule("I17", words)]
      return .outcome(luck % 3 == 0 ? .done(receipt(words)) : .refused(Array(refused.prefix(1 + luck % 3))))
    case .batch(_, _, let changes):
      return .batch(
        BatchResult(
          receipt: receipt(words), done: 1, refused: changes.count > 1 ? [0: [BrokenRule("I12", words)]] : [:]))
    case .listFolder:
      return .folder(
        FolderListing(path: "/" + text, entries: texts.prefix(20).map { .init($0, isFolder: $0.count % 2 == 0) }))
    case .openSheet: return .sheet(file(text, count: 1 + luck % 3))
    case .previewImport:
      return .importPreview(luck % 4 == 0 ? [ImportFixture.preview] : [preview(words), preview(words)])
    case .applyImport: return .imported([ImportFixture.preview], receipt(words))
    case .checkSheet: return .checked(ImportFixture.check)
    case .reconcile: return .reconciled(ReconcileFixture.result)
    case .saveReconciliation(_, _, let path): return .exported(.exists(path: path))
    case .export:
      let written = ExportResult.written(path: text, rows: luck, outside: Array(texts.prefix(5)), outsideCount: luck)
      return .exported(luck % 2 == 0 ? .exists(path: text) : written)
    case .makeLedger, .openPractice, .openLedger: return .opened(ledger)
    default: return nil
    }
  }

  private func receipt(_ words: Words) -> Receipt {
    Receipt(
      entry: 7, summary: words, record: RecordID("l-0017"), kind: .leadNote, number: "654003-2021-0017",
      notices: [words])
  }

  private func dossier(_ row: LeadRow, _ luck: Int) -> Dossier {
    var dossier = luck % 2 == 0 ? DialogFixture.dossier : Fixture.dossier(row)
    dossier.lead.id = row.id
    dossier.lead.title = row.title
    dossier.lead.narrative = texts[luck % texts.count]
    dossier.lead.result = texts[(luck + 1) % texts.count]
    dossier.lead.dueText = row.dueText
    for index in dossier.rectifications.indices { dossier.rectifications[index].action = texts[index] }
    return dossier
  }

  private func observation(_ text: String) -> Observation {
    var observation = ObservationFixture.observation
    observation.found = text
    observation.matter = text
    return observation
  }

  private func file(_ text: String, count: Int) -> OpenedFile {
    var sheet = ImportFixture.sheet
    for index in sheet.columns.indices {
      sheet.columns[index].key += text
      sheet.columns[index].samples.append(text)
    }
    sheet.sheet += text
    return OpenedFile(
      path: "/" + text, sheets: Array(repeating: sheet, count: count), leftOut: [.init(text, Words(text, text))])
  }

  private func preview(_ words: Words) -> ImportPreview {
    var preview = ImportFixture.withConflicts
    preview.conflicts.append(
      .init(line: 9, number: words.zh, field: words.zh, inBook: words.zh, inSheet: words.en, refusal: words))
    preview.unknownUnits = ImportFixture.withUnits.unknownUnits
    preview.unknownUnits.append(UnknownUnit(name: words.zh, division: words.en, rows: 3, choice: .new))
    return preview
  }
}

import Ledger
import LedgerExchange

/// A sheet from its first byte to rows of the ledger, and through the check to a sheet again.
enum SheetProbe {
  static func run(_ bytes: [UInt8], _ name: String) {
    let path = ProbeFolder.write(bytes, to: name)
    answering { try look(at: path) }
    answering { try takeIn(path) }
    answering { try check.run(path).write(to: ProbeFolder.file("out-" + name), .zh) }
  }

  private static let importer = SheetImporter(ProbeOffice.context)
  private static let check = SheetCheck(ProbeOffice.context)

  /// Only faults that have their own sentence may come out.
  private static func answering(_ work: () throws -> Void) {
    do {
      try work()
    } catch let fault as SheetFault {
      precondition(!fault.words.zh.isEmpty && !fault.words.en.isEmpty)
    } catch let fault as MappingFault {
      precondition(!fault.words.zh.isEmpty && !fault.words.en.isEmpty)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private static func look(at path: String) throws {
    let file = try SheetFile.open(path)
    for sheet in file.sheets.prefix(3) {
      var last = 0
      let source = try file.source(named: sheet.name)
      try source.forEachRow { row in
        precondition(row.line >= 1 && row.cells.count <= SheetLimits().columns)
        if source.encoding != "xlsx" { precondition(row.line == last + 1) }
        last = row.line
        return .proceed
      }
    }
  }

  private static func takeIn(_ path: String) throws {
    let examination = try importer.examine(path, mapping: ProbeOffice.answers)
    for question in examination.questions { precondition(!question.words.zh.isEmpty) }
    try examination.batch().rows { item in
      switch item {
      case .row(let row):
        var texts = [row.importedNo, row.unitName, row.hallName, row.leadNo].compactMap { $0 } + row.coUnitNames
        if let lead = row as? ImportRow {
          texts +=
            [lead.title, lead.narrative, lead.source] + [lead.handler, lead.remark, lead.result].compactMap { $0 }
          texts += lead.extra.flatMap { [$0.key, $0.value] }
        }
        for text in texts {
          precondition(isClean(text), "row \(row.line): \(text.debugDescription)")
        }
      case .rejected(let rejection):
        precondition(!rejection.reason.zh.isEmpty && isClean(rejection.column))
      }
    }
  }

  /// No control but the line feed and nothing that turns the direction of writing: such text could speak to a terminal.
  private static func isClean(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: false
      default: true
      }
    }
  }
}

package import Ledger

/// The columns that the six sets go out with, as the settings have them (`columns.csv`): which, in which order, under
/// which header, how wide.
package struct ColumnTable: Hashable, Sendable {
  private let columns: [SheetKind: [Column]]

  package struct Column: Hashable, Sendable {
    package let field: SheetField
    package let header: String
    /// In characters; nil takes the kind's.
    package let width: Double?

    package init(field: SheetField, header: String, width: Double?) {
      self.field = field
      self.header = header
      self.width = width
    }
  }

  package init(_ columns: [SheetKind: [Column]]) { self.columns = columns }

  package subscript(kind: SheetKind) -> [Column] { columns[kind] ?? [] }
}

extension SheetKind {
  /// The fields that may stand in a set that goes out, whatever the settings say: an allow-list without the petition
  /// reference, a reporter, whether a report was named (domain rules I17 and I18), or where a request went (I29).
  package var outgoingFields: Set<SheetField> {
    switch self {
    case .leads:
      [
        .serial, .importedNo, .receivedOn, .discoveredOn, .source, .channel, .mode, .division, .unit, .coUnits,
        .subjectLevel, .types, .title, .narrative, .amountCharged, .amountRefunded, .handlingDepartment, .handler,
        .assignedOn, .dueOn, .disposalMode, .disposedOn, .approvedBy, .approvalRef, .progress, .finding, .result,
        .isClosed, .closedOn, .isFedBack, .colour, .remark,
      ]
    case .rectifications:
      [
        .serial, .origin, .problem, .cause, .action, .kind, .division, .unit, .coUnits, .responsiblePost, .assignedOn,
        .dueOn, .progress, .status, .evidence, .appliedOn, .verifyResult, .isCleared, .clearedOn, .remark,
      ]
    case .observations:
      Set(
        [
          .serial, .division, .on, .time, .mode, .hall, .unit, .matter, .found, .correctedOnSpot, .recommendation,
          .officers, .shownOn, .remark,
        ] + SheetField.answers)
    case .accountability:
      [
        .serial, .lead, .division, .unit, .subjectLevel, .persons, .form, .measure, .partyDiscipline,
        .governmentSanction, .organisationalMeasure, .decidedOn, .basisText, .publicity, .remark,
      ]
    case .measures:
      [
        .serial, .division, .group, .title, .task, .unit, .coUnits, .target, .period, .progress, .status, .difficulty,
        .nextStep, .remark,
      ]
    case .requests:
      [
        .serial, .importedNo, .receivedOn, .enterpriseAlias, .enterpriseType, .narrative, .title, .types, .division,
        .unit, .handlingDepartment, .handler, .assignedOn, .dueOn, .progress, .result, .isClosed, .closedOn,
        .daysTaken, .satisfied, .remark,
      ]
    }
  }
}

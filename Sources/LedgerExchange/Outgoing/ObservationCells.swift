package import Ledger

/// An observation's cells (column set C).
package struct ObservationCells: SheetCells {
  package static let kind = SheetKind.observations
  private let rulebook: Rulebook

  package init(rulebook: Rulebook, today: CivilDate, fields: Set<SheetField>) { self.rulebook = rulebook }

  package func kept(of row: ObservationSheetRow) -> [String: String] { row.observation.sheet?.extra ?? [:] }

  package func cell(
    _ field: SheetField, of row: ObservationSheetRow, kept: String?, unit: AmountUnit
  ) -> OutgoingCell {
    let observation = row.observation
    switch field {
    case .on: return .day(observation.on)
    case .time: return .said(observation.minute.flatMap { ClockTime(minutes: $0) }?.description ?? kept)
    case .mode: return .said(mode(observation.mode, kept))
    case .division: return .said(rulebook.shortName(ofDivision: observation.division))
    case .hall: return .said(row.hallName ?? kept)
    case .unit: return .said(row.unitName)
    case .matter: return .said(observation.matter)
    case .answer1, .answer2, .answer3, .answer4, .answer5, .answer6, .answer7:
      return .said(answer(field, of: observation) ?? kept)
    case .found: return .said(observation.found)
    case .correctedOnSpot: return .said(observation.correctedOnSpot ? "是" : "否")
    case .recommendation: return .said(observation.recommendation)
    // Codes, never names.
    case .officers: return .said([observation.officer1, observation.officer2].compactMap { $0 }.filter { !$0.isEmpty })
    case .shownOn: return .said(observation.shownOn, else: kept)
    default: return .said(kept)
    }
  }

  /// 暗访 says more than the way that it counts as.
  private func mode(_ mode: SupervisionMode, _ kept: String?) -> String {
    guard let kept, WrittenWords.observationMode(kept) == mode else { return mode.words.zh }
    return kept
  }

  /// 符合; 不符合：未公示 where a note stands beside it.
  private func answer(_ field: SheetField, of observation: Observation) -> String? {
    guard let index = SheetField.answers.firstIndex(of: field),
      let answer = observation.answers.first(where: { $0.item == index + 1 })
    else { return nil }
    guard let note = answer.note, !note.isEmpty else { return answer.mark.words.zh }
    return "\(answer.mark.words.zh)：\(note)"
  }
}

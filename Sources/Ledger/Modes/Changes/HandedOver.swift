/// What a registration says of the way of supervision that brought the lead, with what follows from the list that it was
/// handed over with.
struct HandedOver {
  private let list: HandOver?
  private let mode: SupervisionMode?
  private let round: String?
  private let residentGroup: String?
  private let desk: any Desk

  init(_ values: FieldValues, _ desk: any Desk) throws {
    list = try values.record(ModeFields.handOver).flatMap { try desk.record(HandOver.self, $0) }
    mode = values.choice(RegisterFields.mode, as: SupervisionMode.self) ?? (list == nil ? nil : .patrol)
    round = values.text(ModeFields.round) ?? list?.round
    residentGroup = values.text(ModeFields.residentGroup)
    self.desk = desk
  }

  func refusals() -> [BrokenRule] {
    let misplaced = ModeFields.refusals(
      round: list == nil ? round : nil, residentGroup: residentGroup, mode: mode)
    guard let list else { return misplaced }
    var broken = misplaced
    if mode != .patrol {
      broken.append(.form(ModeFields.handOver, HandOver.needsPatrol))
    }
    if round != list.round {
      broken.append(
        .form(
          ModeFields.round,
          Words("清单 \(list.shortNumber) 是\(list.round)的", "list \(list.shortNumber) is of \(list.round)")))
    }
    if !list.isOpen {
      broken.append(.form(ModeFields.handOver, list.finishedWords))
    }
    return broken
  }

  func fill(_ lead: inout Lead) throws {
    lead.mode = mode ?? lead.mode
    lead.round = round
    lead.residentGroup = residentGroup
    lead.handOver = list?.id
    if mode == .resident, residentGroup == nil { lead.residentGroup = try desk.residentGroup(of: lead.unit) }
  }
}

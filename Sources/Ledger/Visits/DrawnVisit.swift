/// An observation of a unit that was drawn by lot: whether the draw sent the officers there, and its mark on the draw.
struct DrawnVisit {
  let observation: Observation
  let desk: any Desk

  private func draw() throws -> VisitDraw? { try observation.draw.flatMap { try desk.record(VisitDraw.self, $0) } }

  /// The draw that is open and waits for a visit to this unit, where the officers named none.
  func waiting() throws -> RecordID? {
    try desk.open(VisitDraw.self).first { $0.on <= observation.on && $0.unvisited.contains(observation.unit) }?.id
  }

  private func isMarked(_ draw: VisitDraw) -> Bool { draw.visits.contains { $0.observation == observation.id } }

  func refusals() throws -> [BrokenRule] {
    guard let draw = try draw(), !isMarked(draw) else { return [] }
    func no(_ zh: String, _ en: String) -> [BrokenRule] { [.form(ObservationFields.draw, Words(zh, en))] }
    guard draw.isOpen else {
      return no("\(draw.shortNumber) “\(draw.status.words.zh)”", "\(draw.shortNumber): \"\(draw.status.words.en)\"")
    }
    guard draw.drawn.contains(observation.unit) else {
      return no("\(draw.shortNumber) 没有抽中这个窗口或单位", "\(draw.shortNumber) did not draw this unit")
    }
    guard draw.unvisited.contains(observation.unit) else {
      return no("\(draw.shortNumber) 的这个窗口已经走访过", "\(draw.shortNumber): this unit was visited already")
    }
    guard observation.on >= draw.on else {
      return [
        .order("I13", .on, observation.on, before: draw.on, Words("抽取日期", "the draw of"))
      ]
    }
    return []
  }

  /// The draw with this visit on it; nil where it has it already.
  func marked() throws -> VisitDraw? {
    guard var draw = try draw(), !isMarked(draw) else { return nil }
    draw.visit(observation)
    return draw
  }
}

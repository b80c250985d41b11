/// 回头看 (A73): a visit that looks again at what an earlier one found.
struct VisitLookBack {
  let observation: Observation
  let desk: any Desk

  func refusals() throws -> [BrokenRule] {
    guard let id = observation.lookBackOf, let earlier = try desk.record(Observation.self, id) else { return [] }
    func no(_ zh: String, _ en: String) -> [BrokenRule] { [.form(ObservationFields.lookBackOf, Words(zh, en))] }
    guard id != observation.id, earlier.state == .final else {
      return no("\(earlier.shortNumber) 不是已定的监督记录，不能回头看", "\(earlier.shortNumber) is not a final observation")
    }
    guard earlier.unit == observation.unit else {
      return no("\(earlier.shortNumber) 是另一个窗口或单位，回头看须是同一个", "\(earlier.shortNumber) is of another unit")
    }
    guard earlier.on <= observation.on else {
      return [.order("I13", .on, observation.on, before: earlier.on, Words("上一次监督", "the earlier visit of"))]
    }
    return []
  }
}

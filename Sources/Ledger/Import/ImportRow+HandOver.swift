// Leads that a patrol handed over, taken in with their list (A56c).
extension ImportRow {
  package func handOver(at desk: any Desk) throws -> HandOver? {
    try handOverNo.flatMap { try FieldReader(desk: desk).find(HandOver.self, $0) }
  }

  package func refusal(under handOver: HandOver?, known: Lead?) -> ImportRejection? {
    guard let handOverNo else { return nil }
    func refused(_ reason: Words) -> ImportRejection {
      ImportRejection(line: line, column: "移交清单", value: handOverNo, reason: reason)
    }
    guard let handOver else {
      return refused(
        Words("台账中没有这份移交清单：先收清单（receive_hand_over）", "no such hand-over list: receive it first (receive_hand_over)"))
    }
    if !handOver.isOpen, known?.handOver != handOver.id {
      return refused(handOver.finishedWords)
    }
    if let mode, mode != .patrol {
      return refused(HandOver.needsPatrol)
    }
    return nil
  }
}

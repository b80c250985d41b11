extension Change {
  /// 结束走访: what was drawn and is not visited any more, with the reason; the draw itself stays as it is.
  static let endDraw = Change.onRecord(
    VisitDraw.self, "end_draw", Words("提前结束走访", "End the visits"),
    summary: Words("抽中的不再走访时写明原因；抽取结果不改动", "Why the rest is not visited; what was drawn stays"), fields: [.reason],
    rules: ["state"],
    availability: { draw, _, _ in
      draw.isOpen ? [] : [.state(now: draw.status.words, Words("结束", "be ended"))]
    },
    alter: { values, draw, desk in
      var draw = draw
      draw.status = .ended
      draw.endReason = try values.need(.reason, FieldValues.text)
      return .of(draw, lead: nil, [draw], Words("提前结束走访 \(draw.shortNumber)", "Ended \(draw.shortNumber) early"))
    })
}

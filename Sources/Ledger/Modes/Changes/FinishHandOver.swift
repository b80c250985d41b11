extension Change {
  /// 移交登记完毕
  static let finishHandOver = Change.onRecord(
    HandOver.self, "finish_hand_over", Words("移交登记完毕", "Finish the list"),
    summary: Words("移交的线索已逐件登记；少登的写明原因", "Each lead is registered; where some are not, the reason is given"),
    fields: [.noteText], rules: ["state"],
    availability: { list, _, _ in
      list.isOpen ? [] : [.state(now: list.status.words, Words("登记完毕", "be finished"))]
    },
    check: { values, list, desk in
      let registered = try list.registered(desk)
      guard list.isOpen, registered < list.leadCount, !values.has(.noteText) else { return [] }
      return [
        .form(
          .noteText,
          Words(
            "移交\(list.leadCount)件，只登记\(registered)件：请登记其余的（register），或写明原因",
            "\(registered) of \(list.leadCount) are registered: register the rest (register), or say why"))
      ]
    },
    alter: { values, list, desk in
      var list = list
      list.status = .finished
      list.note = values.text(.noteText)
      let registered = try list.registered(desk)
      return .of(
        list, lead: nil, [list],
        Words(
          "移交登记完毕：\(list.leadCount)件中登记\(registered)件", "Finished: \(registered) of \(list.leadCount) registered"))
    })
}

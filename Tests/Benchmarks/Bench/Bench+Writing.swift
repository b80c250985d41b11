import Foundation

/// What is written into the ledger, on a copy of it.
extension Bench {
  func writing(_ leads: Int) throws -> [Figure] {
    try withCopy(leads) { copy in
      let bare = try Sample(self.floor("write", copy, String(repeats)).compactMap { Double($0) }.map { $0 / 1_000 })
      let player = try open(copy)
      defer { try? close(player) }
      try player.go(Key.filters, "7", Key.home)
      let times = try repeated { turn in
        try player.go(Key.enter, "1", "核对第\(turn)次")
        return try player.press(Key.save, watching: .message).rows
      }
      return [
        Figure(
          name: "a change, durable: Ctrl-S to 已保存", leads: leads, unit: .milliseconds,
          sample: try Sample(times).measured(),
          floor: bare, limits: [.floorsMedian(2)], command: command("writing"))
      ]
    }
  }

  /// A thousand leads to one handler, as one entry, and its undo.
  func bulk(_ leads: Int) throws -> [Figure] {
    try withCopy(leads) { copy in
      let sql = """
        SELECT group_concat(number, ' ') FROM (SELECT printf('%s-%04d-%04d', owner, year, serial) AS number FROM lead
          WHERE gone = 0 AND kind = 'clue' AND status IN ('registered', 'assigned') LIMIT 1000)
        """
      let numbers = try floor("one", copy, sql).first.map { $0.split(separator: " ").map(String.init) } ?? []
      var changes: [Double] = []
      var undos: [Double] = []
      for _ in 0..<5 {
        changes.append(try duban(["assign"] + numbers + ["--handler", "K-04", "--ledger", copy]).seconds)
        undos.append(try duban("undo", "--ledger", copy).seconds)
      }
      return try [("a change of \(numbers.count) leads at once", changes), ("its undo", undos)].map { name, times in
        Figure(
          name: name, leads: leads, unit: .seconds, sample: try Sample(times).measured(), limits: [.worst(2)],
          command: command("bulk"))
      }
    }
  }
}

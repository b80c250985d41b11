/// Words typed into the filter, and a lead opened.
extension Bench {
  func typing(_ leads: Int, _ floors: Floors) throws -> [Figure] {
    let player = try open(ledger(leads))
    defer { try? close(player) }
    return try ["慢作为", "sgxk", "654003-2021"].flatMap { word in
      let letters = word.map(String.init)
      let answers = try repeated { turn in
        if turn % letters.count == 0 { try player.go(Key.escape, "/") }
        return try player.press(letters[turn % letters.count], watching: .list)
      }
      try player.go(Key.escape)
      return [
        Figure(
          name: "typing \(word): rows", leads: leads, unit: .milliseconds,
          sample: try Sample(answers.map(\.rows)).measured(), floor: floors.pages[leads], limits: [.p99(30)],
          command: command("typing")),
        Figure(
          name: "typing \(word): exact number", leads: leads, unit: .milliseconds,
          sample: try Sample(answers.map(\.all)).measured(), limits: [.p99(150)], command: command("typing")),
      ]
    }
  }

  /// From the row above it, Down and Enter: what can be done with it and its timeline.
  func opening(_ leads: Int, _ floors: Floors) throws -> [Figure] {
    let player = try open(ledger(leads))
    defer { try? close(player) }
    let number = try longLead(ledger(leads))
    try player.go("/", String(number.dropLast()), Key.enter, Key.home)
    var steps = 0
    while !(0..<player.screen.height).contains(where: { player.screen.text(row: $0).contains("第200次") }) {
      guard steps < 20 else { throw Failed(description: "\(number) is not in the list") }
      try player.go(Key.down)
      steps += 1
    }
    let isFirst = steps == 0
    let times = try repeated { _ in
      try player.go(isFirst ? Key.down : Key.up)
      let answer = try player.press((isFirst ? Key.up : Key.down) + Key.enter, watching: .right)
      try player.go(Key.escape)
      return answer.all
    }
    return [
      Figure(
        name: "opening a lead with 200 lines of timeline", leads: leads, unit: .milliseconds,
        sample: try Sample(times).measured(), floor: floors.frame, limits: [.p99(10)], command: command("opening"))
    ]
  }
}

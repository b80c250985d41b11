/// Keys on a dashboard that stands open.
extension Bench {
  /// The dashboard with all leads of the region, the list in focus.
  func open(_ ledger: String, columns: Int = 120, rows: Int = 40) throws -> Player {
    let player = try Player(
      program, ["--ledger", ledger, "--lang", "zh"], environment: environment, columns: columns, rows: rows)
    _ = try player.start(watching: .everything(player.screen))
    try player.go("t", "1", Key.home, "2")
    return player
  }

  func close(_ player: Player) throws {
    try player.terminal.send(Key.f10)
    try player.terminal.awaitEnd()
  }

  func command(_ scene: String) -> String { "make bench ARGS='--only \(scene)'" }

  func start(_ leads: Int, _ floors: Floors) throws -> [Figure] {
    let samples = try (0..<starts).map { _ in
      let player = try Player(program, ["--ledger", ledger(leads), "--lang", "zh"], environment: environment)
      let answer = try player.start(watching: .list)
      let used = ProcessorTime.milliseconds(player.terminal.process.id)
      try close(player)
      return (answer.rows, answer.all, used)
    }
    return [
      Figure(
        name: "start to the first frame with its rows", leads: leads, unit: .milliseconds,
        sample: try Sample(samples.map(\.0)).measured(), floor: floors.start,
        limits: [.floorsMedian(3)] + (leads > 10_000 ? [.growth(1.3)] : []), command: command("start")),
      Figure(
        name: "start to rest, with its totals", leads: leads, unit: .milliseconds,
        sample: try Sample(samples.map(\.1)).measured(), command: command("start")),
      Figure(
        name: "start to rest: processor, all threads", leads: leads, unit: .milliseconds,
        sample: try Sample(samples.map(\.2)).measured(), command: command("start")),
    ]
  }

  func moving(_ leads: Int, _ floors: Floors) throws -> [Figure] {
    let player = try open(ledger(leads))
    defer { try? close(player) }
    func figure(_ name: String, _ keys: [String]) throws -> Figure {
      try player.go(Key.home)
      let times = try repeated { try player.press(keys[$0 % keys.count], watching: .list).rows }
      return Figure(
        name: name, leads: leads, unit: .milliseconds, sample: try Sample(times).measured(), floor: floors.frame,
        limits: [.p99(8), .floorsP99(4)], command: command("moving"))
    }
    return [
      try figure("moving down, all leads", [Key.down]), try figure("paging down, all leads", [Key.pageDown]),
      try figure("last and first, all leads", [Key.end, Key.home]),
    ]
  }

  /// Places, colours, states and sorts among open leads; sorts and filters among all.
  func choosing(_ leads: Int, _ floors: Floors) throws -> [Figure] {
    let player = try open(ledger(leads))
    defer { try? close(player) }
    let floor = floors.pages[leads]
    func figures(_ name: String, _ most: Double, _ answers: [Player.Answer]) throws -> [Figure] {
      [
        Figure(
          name: name, leads: leads, unit: .milliseconds, sample: try Sample(answers.map(\.rows)).measured(),
          floor: floor, limits: [.p99(most)], command: command("choosing")),
        Figure(
          name: "\(name): to rest", leads: leads, unit: .milliseconds,
          sample: try Sample(answers.map(\.all)).measured(),
          command: command("choosing")),
      ]
    }
    func each(_ keys: [(before: [String], key: String)]) throws -> [Player.Answer] {
      try repeated { turn in
        let step = keys[turn % keys.count]
        for key in step.before { try player.go(key) }
        return try player.press(step.key, watching: .list)
      }
    }
    // 常用筛选: the first own filter stands at 4.
    try player.go(Key.filters, "4", "1", Key.home)
    let down = Array(repeating: Key.down, count: 20)
    let places = try each((down + down.map { _ in Key.up }).map { ([], $0) })
    try player.go(Key.home, "2")
    let colours = try each(["5", "6", "7", "4"].map { ([Key.filters], $0) })
    let sorts = try each(["4", "5", "6", "2", "3", "1"].map { (["s"], $0) })
    // Everything again.
    try player.go("t", "t")
    let numbers = try each([(["s", "1", "s"], "3")])
    let others = try each(["4", "5", "6", "2"].map { (["s"], $0) })
    let mixed = try each(["8", "9"].map { ([Key.filters], $0) })
    return try figures("choosing a county or unit, open leads", 30, places)
      + figures("choosing a colour or state, open leads", 30, colours)
      + figures("sorting open leads", 30, sorts)
      + figures("sorting all leads by number", 30, numbers)
      + figures("sorting all leads otherwise", 300, others)
      + figures("a type or a handler among all leads", 300, mixed)
  }
}

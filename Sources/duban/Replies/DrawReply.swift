import Ledger

/// A draw beside what its seed draws now.
struct DrawReply: Reply {
  let draw: VisitDraw
  let names: [RecordID: String]

  private var holds: Bool { draw.check.isSamePool && draw.check.drawn == draw.drawn }

  /// 65: the record is not what its seed and pool give.
  var exitCode: Int32 { holds ? 0 : ExitMeaning.badInput.rawValue }

  private func named(_ units: [RecordID]) -> [String] { units.map { names[$0] ?? $0.text } }

  func text(_ language: Language) -> String {
    let drawn = named(draw.drawn).joined(separator: "、")
    let again = named(draw.check.drawn).joined(separator: "、")
    let lines = [
      Words("\(draw.number) \(draw.on) \(draw.poolName)", "\(draw.number) \(draw.on) \(draw.poolName)"),
      Words("范围 \(draw.pool.count)个，摘要 \(draw.poolDigest)", "pool of \(draw.pool.count), digest \(draw.poolDigest)"),
      Words("种子 \(draw.seed)", "seed \(draw.seed)"), Words("抽中 \(drawn)", "drawn: \(drawn)"),
      Words("重抽 \(again)", "drawn again: \(again)"),
      holds
        ? Words("一致", "they agree")
        : Words("不一致：记录不是由该种子和范围抽出的", "they differ: this is not what the seed draws out of the pool"),
    ]
    return lines.map { $0(language) }.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      "no": .text(draw.number), "on": .text(draw.on.description), "seed": .number(draw.seed),
      "pool_size": .number(draw.pool.count), "pool": .texts(named(draw.pool)), "pool_digest": .text(draw.poolDigest),
      "digest_now": .text(draw.check.digest), "drawn": .texts(named(draw.drawn)),
      "drawn_again": .texts(named(draw.check.drawn)), "agrees": .flag(holds),
    ])
  }
}

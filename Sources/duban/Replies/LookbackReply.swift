import Ledger

/// What became of closed leads: each figure, and the list behind it.
struct LookbackReply: Reply {
  let period: ReportPeriod
  let found: LookBack
  let stock: LeadStock
  let isPractice: Bool

  private var lists: [(key: String, title: Words, items: [LookBack.Item])] {
    [
      ("closed", Words("办结", "Closed"), found.closed), ("followed_up", Words("回访到", "Followed up"), found.followedUp),
      ("unreachable", Words("无法联系", "Unreachable"), found.unreachable),
      ("relapsed", Words("反弹", "Relapsed"), found.relapsed),
      ("recurrences", Words("再次发生", "Recurrences"), found.recurrences),
      ("spot_checked", Words("抽查", "Spot checked"), found.spotChecked),
      ("to_be_mended", Words("须补正", "To be mended"), found.toBeMended),
    ]
  }

  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("figure", Words("指标", "Figure")), .init("no", Words("编号", "No.")), .init("on", Words("日期", "Date")),
        .init("words", Words("内容", "What")),
      ],
      rows: lists.flatMap { list in
        list.items.map {
          [.coded(list.key, list.title), .text($0.number), .date($0.on), .coded($0.words.zh, $0.words)]
        }
      })
  }

  /// 反弹率 33.3%（1/3）; a rate of nothing is no rate.
  private var rate: Words {
    guard let permille = found.relapsePermille else {
      return Words("反弹率 —（没有回访到的）", "relapse rate — (nobody was reached)")
    }
    let base = "\(found.relapsed.count)/\(found.followedUp.count)"
    let percent = "\(permille / 10).\(permille % 10)%"
    return Words("反弹率 \(percent)（\(base)）", "relapse rate \(percent) (\(base))")
  }

  private var stockWords: Words {
    let identity = Words(
      "存量：期初\(stock.opening) + 新收\(stock.new) − 办结\(stock.finished) + 重启\(stock.reopened) − 作废并案\(stock.struck) = "
        + "期末\(stock.closing)",
      "stock: \(stock.opening) + \(stock.new) new − \(stock.finished) finished + \(stock.reopened) reopened − "
        + "\(stock.struck) struck = \(stock.closing)")
    guard !stock.isBalanced else { return identity }
    return identity
      + Words(
        "；两边差\(stock.difference)件：有线索的办结、重启日期前后颠倒，用 duban doctor 检查账本",
        "; it is out by \(stock.difference): a lead came back before it went; look into the book with duban doctor")
  }

  func text(_ language: Language) -> String {
    let colon = Words("：", ": ")(language)
    let days = "\(found.days.lowerBound)..\(found.days.upperBound)"
    var lines = ["\(period.words(language))  \(days)"]
    for list in lists { lines.append(list.title(language) + colon + String(list.items.count)) }
    lines += [rate(language), stockWords(language)]
    if let table, !table.rows.isEmpty { lines += ["", table.text(language)] }
    return lines.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    let counts: [JSON.Member] = lists.map { .init($0.key, .number($0.items.count)) }
    let members: [JSON.Member] =
      [.init("period", .text(period.text)), .init("from", .text(found.days.lowerBound.description))]
      + [.init("to", .text(found.days.upperBound.description)), .init("practice", .flag(isPractice))] + counts
    let stock: [JSON.Member] = [
      .init("opening", .number(stock.opening)), .init("new", .number(stock.new)),
      .init("finished", .number(stock.finished)), .init("reopened", .number(stock.reopened)),
      .init("struck", .number(stock.struck)), .init("closing", .number(stock.closing)),
    ]
    return .object(
      members + [
        .init("relapse_permille", .number(found.relapsePermille)), .init("stock", .object(stock)),
        .init("lists", table?.json ?? .null),
      ])
  }
}

/// Whether a spot check draws the same once more.
struct RedrawReply: Reply {
  let replay: SpotCheckReplay

  func text(_ language: Language) -> String {
    ([replay.check.number, replay.words(language)] + replay.drawn).joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      "spot_check": .text(replay.check.number), "seed": .number(replay.check.seed),
      "pool": .number(replay.poolSize), "digest": .text(replay.poolDigest), "same_pool": .flag(replay.isSamePool),
      "same_draw": .flag(replay.isSameDraw), "drawn": .texts(replay.drawn),
    ])
  }
}

// What makes a lead stand out besides its colour: its priority (A29) and how often it was reported again (B5).
extension Lead {
  /// 优先（绿色通道）
  func priorityWords(_ rulebook: Rulebook) -> Words {
    if greenChannel { return priority.words + Words("（绿色通道）", " (green channel)") }
    guard let channel, rulebook.expeditedChannels.contains(channel) else { return priority.words }
    let name = rulebook.words(.channels, channel)
    return priority.words + Words("（渠道：\(name.zh)）", " (channel: \(name.en))")
  }
}

extension LeadRow {
  /// 优先, 反映强烈: said before the title; empty where there is nothing to say.
  package func marks(_ rulebook: Rulebook) -> [Words] { rulebook.marks(priority, repeatCount: repeatCount) }
}

extension Rulebook {
  package func marks(_ priority: Priority, repeatCount: Int) -> [Words] {
    (priority == .normal ? [] : [priority.words])
      + (repeatCount >= strongRepeats ? [Words("反映强烈", "Strongly reported")] : [])
  }

  /// 3次，反映强烈
  package func repeatWords(_ count: Int) -> Words {
    let strong = count >= strongRepeats ? Words("，反映强烈", ", strongly reported") : Words("", "")
    return Words("\(count)次", "\(count)") + strong
  }
}

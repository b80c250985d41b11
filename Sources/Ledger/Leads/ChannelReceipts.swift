/// What came by a channel (A24): in a period, and when the last one came.
package struct ChannelReceipts: Hashable, Sendable {
  /// A code of the settings' list.
  package let channel: String
  /// Received in the period; merged ones too, since they came.
  package let count: Int
  /// Up to today; nil: none ever came.
  package let last: CivilDate?

  package init(channel: String, count: Int, last: CivilDate?) {
    self.channel = channel
    self.count = count
    self.last = last
  }

  /// Days since the last one.
  package func silence(on today: CivilDate) -> Int? { last.map { today.days(since: $0) } }

  /// Had leads, and had none for so long that somebody should look whether it still works.
  package func isSilent(_ rulebook: Rulebook, on today: CivilDate) -> Bool {
    silence(on: today).map { $0 > rulebook.silentChannelDays } ?? false
  }
}

extension Watch {
  /// A channel that fell silent (A24).
  static let silentChannel = Watch("silent_channel", Words("渠道沉默", "Channels")) { lookout in
    let (today, rulebook) = (lookout.context.today, lookout.context.rulebook)
    return try lookout.channelReceipts(today...today, division: nil).compactMap { receipts in
      guard receipts.isSilent(rulebook, on: today), let days = receipts.silence(on: today) else { return nil }
      let name = rulebook.words(.channels, receipts.channel)
      return WatchPoint(
        Words("“\(name.zh)”已\(days)天没有收到线索，看看是否畅通", "nothing came by \"\(name.en)\" for \(days) days: does it work?"),
        day: receipts.last, division: lookout.context.owner, at: .channel(receipts.channel))
    }
  }
}

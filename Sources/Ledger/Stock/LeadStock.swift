/// Open leads of a division over a period (domain rule I26): what there was, came, went, came back, was struck, and what
/// is left, each counted for itself.
package struct LeadStock: Sendable, Hashable {
  /// Unfinished at the end of the day before the period.
  package var opening: Int
  /// Received in the period.
  package var new: Int
  /// Closed, transferred, declined or converted in the period.
  package var finished: Int
  package var reopened: Int
  /// Voided or merged while open.
  package var struck: Int
  /// Unfinished at the end of the period's last day.
  package var closing: Int

  package init(opening: Int, new: Int, finished: Int, reopened: Int, struck: Int, closing: Int) {
    self.opening = opening
    self.new = new
    self.finished = finished
    self.reopened = reopened
    self.struck = struck
    self.closing = closing
  }

  /// Opening + new − finished + reopened − void or merged = closing.
  package var isBalanced: Bool { difference == 0 }

  /// By how many leads the closing differs from what the movements come to.
  package var difference: Int { closing - (opening + new - finished + reopened - struck) }
}

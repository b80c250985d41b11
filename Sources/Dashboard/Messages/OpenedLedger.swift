package import Ledger

/// A ledger that stands open, with the small lists that every screen needs at hand.
package struct OpenedLedger: Sendable {
  package var info: BookInfo
  package var campaign: Campaign?
  package var units: [OfficeUnit]
  package var officers: [Officer]
  /// Who types, by code.
  package var officer: String
  /// The settings with the book's own additions (local days off).
  package var rulebook: Rulebook
  /// Where the file is, for messages.
  package var path: String
  /// Kept for this ledger from before, the newest first.
  package var drafts: [Draft] = []

  package init(
    info: BookInfo, campaign: Campaign?, units: [OfficeUnit], officers: [Officer], officer: String,
    rulebook: Rulebook, path: String
  ) {
    self.info = info
    self.campaign = campaign
    self.units = units
    self.officers = officers
    self.officer = officer
    self.rulebook = rulebook
    self.path = path
  }
}

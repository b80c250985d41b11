@testable import Ledger
@testable import LedgerStore

/// The same chance in every run (SplitMix64).
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Leads of every state, with and without dates, spread around a day.
  mutating func leads(_ count: Int, around today: CivilDate) -> [Lead] {
    (1...count).map { serial in
      let received = today.adding(days: -Int.random(in: 0...150, using: &self))
      var lead = Lead(
        id: LedgerFile.newID(), owner: Office.owner, year: received.year, serial: serial,
        kind: Bool.random(using: &self) ? .clue : .request,
        status: LeadStatus.allCases.randomElement(using: &self) ?? .held,
        division: ["654003", "654024", "652900"].randomElement(using: &self) ?? Office.owner, receivedOn: received,
        source: "petition", title: ["慢", "推诿", "收费", "超期未办"].randomElement(using: &self) ?? "")
      if Bool.random(using: &self) { lead.discoveredOn = received.adding(days: -Int.random(in: 0...20, using: &self)) }
      if Int.random(in: 0..<3, using: &self) > 0 { lead.disposalMode = .check }
      if Bool.random(using: &self) { lead.dueOn = today.adding(days: Int.random(in: -10...10, using: &self)) }
      if Bool.random(using: &self) { lead.opinionDueOn = received.adding(months: 1) }
      if Bool.random(using: &self) { lead.movedOn = received.adding(days: Int.random(in: 0...90, using: &self)) }
      if lead.disposalMode != nil, lead.dueOn == nil, Bool.random(using: &self) { lead.pausedFrom = received }
      lead.unit = [Office.housing, Office.hall, Office.window, nil].randomElement(using: &self) ?? nil
      return lead
    }
  }
}

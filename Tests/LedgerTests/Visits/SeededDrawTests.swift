import Testing

@testable import Ledger

/// B-15: a draw by lot is the same for the same seed and lots, today and in every later version.
@Suite struct SeededDrawTests {
  private let windows = (1...12).map { "W\($0)" }

  @Test func theSameSeedAndPoolDrawTheSameWhateverTheOrder() {
    let draw = SeededDraw(seed: 20_210_913)
    let drawn = draw.draw(4, of: windows)
    #expect(drawn == draw.draw(4, of: windows.reversed()))
    #expect(Set(drawn).count == 4 && Set(drawn).isSubset(of: windows))
    #expect(drawn != SeededDraw(seed: 20_210_914).draw(4, of: windows))
    #expect(draw.draw(20, of: windows).sorted() == windows.sorted())
    #expect(draw.draw(3, of: [String]()).isEmpty)
  }

  /// Written down once: a later duban that draws others for them has broken every draw that was ever made.
  @Test func whatWasDrawnIsDrawnForEver() {
    #expect(SeededDraw(seed: 20_210_913).draw(4, of: windows) == ["W5", "W2", "W3", "W10"])
    #expect(SeededDraw(from: "654003-2021-V0001 2021-09-13").seed == 994_233_377)
    #expect(SeededDraw.digest(of: windows) == "7cd11b8fb34a2da6")
    var generator = SplitMix(seed: 0)
    #expect(generator.next() == 0xe220_a839_7b1d_cdaf)
  }

  @Test func eachLotIsAsLikelyAsTheOther() {
    var counts = [String: Int]()
    for seed in 0..<2_400 { counts[SeededDraw(seed: seed).draw(1, of: windows)[0], default: 0] += 1 }
    #expect(counts.count == 12 && counts.values.allSatisfy { (140...260).contains($0) }, "\(counts)")
  }

  @Test func aDigestTellsPoolsApart() {
    #expect(SeededDraw.digest(of: windows) == SeededDraw.digest(of: windows.reversed()))
    #expect(SeededDraw.digest(of: windows) != SeededDraw.digest(of: Array(windows.dropLast())))
  }
}

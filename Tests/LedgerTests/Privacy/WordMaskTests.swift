import Testing

@testable import Ledger

@Suite("I17: the words of a dropped column")
struct WordMaskTests {
  @Test("I17 masks a handle anywhere in the row, in either width and case, the longest first")
  func handles() {
    let mask = WordMask(words: ["UU0081213", "UU00812"])
    #expect(mask.masked("网友“UU0081213”您好，ｕｕ００８１２１３也是") == ("网友“［已隐去］”您好，［已隐去］也是", 2))
    #expect(mask.masked("UU00812、uu00812") == ("［已隐去］、［已隐去］", 2))
  }

  @Test("I17 masks each name of a list, with and without its 先生")
  func names() {
    let mask = WordMask(words: ["甲某某先生、乙某某（业主）"])
    #expect(mask.masked("甲某某反映，乙某某证实，甲某某先生在场").text == "［已隐去］反映，［已隐去］证实，［已隐去］在场")
  }

  @Test("I17 leaves what is no name", arguments: ["无", "匿名", "——", "/", "12", "", " 本人 ", "N/A", "奎屯市"])
  func harmless(word: String) {
    let mask = WordMask(words: [word], keeping: ["奎屯市"])
    #expect(mask.isEmpty)
    #expect(mask.masked("无12本人匿名——/奎屯市") == ("无12本人匿名——/奎屯市", 0))
  }

  @Test("I17 an address is masked whole")
  func address() {
    let mask = WordMask(words: ["某某路１２号3单元"])
    #expect(mask.masked("家住某某路12号3单元。") == ("家住［已隐去］。", 1))
  }
}

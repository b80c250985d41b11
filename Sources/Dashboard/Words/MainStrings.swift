/// Words of the main screen.
struct MainStrings: Hashable, Sendable {
  let program: String
  let practice: String
  let tooSmall: String

  static let zh = MainStrings(program: "督办 duban", practice: "练习", tooSmall: "窗口太小 40x8")
  static let en = MainStrings(program: "duban", practice: "PRACTICE", tooSmall: "window too small, 40x8")
}

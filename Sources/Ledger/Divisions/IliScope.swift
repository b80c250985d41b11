/// Whether 伊犁州 counts the two prefectures that it administers and that stand beside it by code (domain 0.11).
package enum IliScope: String, Codable, Sendable, CaseIterable {
  /// 州直: the counties under it by code.
  case direct
  /// 全州: with 塔城地区 and 阿勒泰地区.
  case whole

  package var words: Words {
    switch self {
    case .direct: Words("州直", "direct")
    case .whole: Words("全州", "whole")
    }
  }
}

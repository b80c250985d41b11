/// A region, prefecture, county or zone: one line of `divisions.csv`.
package struct Division: Hashable, Sendable, Identifiable {
  /// The GB/T 2260 code, or a zone's own identifier: `654003`, `Z-653100-1`.
  package let code: String
  package let name: Words
  /// As tables and trees show it: 伊犁州, 巴州; the same as the name for most.
  package let shortName: Words
  /// By code; nil for the region.
  package let parent: String?
  /// The division that administers it where that is not its parent: 654000 for 塔城地区 and 阿勒泰地区.
  package let administeredBy: String?
  package let level: DivisionLevel
  /// `kui tun shi`.
  package let pinyin: String
  /// `kts`; not unique.
  package let initials: String

  package var id: String { code }

  package init(
    code: String, name: Words, shortName: Words? = nil, parent: String?, administeredBy: String? = nil,
    level: DivisionLevel, pinyin: String = "", initials: String = ""
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName ?? name
    self.parent = parent
    self.administeredBy = administeredBy
    self.level = level
    self.pinyin = pinyin
    self.initials = initials
  }

  /// The short Chinese name without its class, as people say it: 奎屯, 喀什, 伊犁. Never a single character (巴州).
  package var bareName: String {
    for ending in ["地区", "市", "县", "区", "州"] where shortName.zh.hasSuffix(ending) {
      let bare = shortName.zh.dropLast(ending.count)
      return bare.count >= 2 ? String(bare) : shortName.zh
    }
    return shortName.zh
  }
}

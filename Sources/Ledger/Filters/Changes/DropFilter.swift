extension Change {
  /// 删除筛选
  static let dropFilter = Change.onRecord(
    SavedFilter.self, "drop_filter", Words("删除筛选", "Drop the filter"),
    summary: Words("不再列出；名称可以再用", "No longer offered; its name may be used again"), fields: [], rules: ["state"],
    availability: { filter, _, _ in
      filter.isOpen ? [] : [.state(now: filter.status.words, Words("删除", "be dropped"))]
    },
    alter: { _, filter, _ in
      var filter = filter
      filter.status = .dropped
      return .of(filter, lead: nil, [filter], Words("删除筛选 \(filter.name)", "Dropped the filter \(filter.name)"))
    })
}

import Ledger

/// Words of 办结.
struct ResolveStrings: Hashable, Sendable {
  let go: String
  let unavailable: String
  let labels: [String: String]

  static let zh = ResolveStrings(go: "前往", unavailable: "（不可用）", labels: ["approved_on": "日期"])
  static let en = ResolveStrings(
    go: "Go there", unavailable: "(not yet)",
    labels: ["approved_on": "On", "approval_ref": "Paper no.", "approved_by": "By"])
}

extension Strings {
  var resolving: ResolveStrings { language == .zh ? .zh : .en }
}

import Ledger

/// Words of the registration.
struct RegisterStrings: Hashable, Sendable {
  let questions: String
  let aboutLevel: String
  let aboutHead: String
  let before: String
  let answer: String
  let sentOn: String
  let nothingWritten: String
  let anyKey: String
  let due: String
  let noLimit: String
  let similar: String
  let noMerge: String
  let mergeAfter: String
  let similarHint: String

  static let zh = RegisterStrings(
    questions: "先回答两个问题", aboutLevel: "一、是否涉及本机关无权受理的对象（%@及以上）？", aboutHead: "二、是否涉及本机关负责人？",
    before: "任一项为“是”，请按规定径送有权机关，不在本台账录入。答完以前不保存任何内容。", answer: "1 是   2 否",
    sentOn: "请按规定径送有权机关", nothingWritten: "未保存任何内容：没有草稿，没有编号，没有日志。", anyKey: "按任意键返回", due: "处置意见期限",
    noLimit: "企业诉求没有法定期限", similar: "90天内相似线索", noMerge: "不并案，另立一件", mergeAfter: "保存后并入",
    similarHint: "相似线索")

  static let en = RegisterStrings(
    questions: "two questions first", aboutLevel: "1. Does it concern someone above this organ (%@ and up)?",
    aboutHead: "2. Does it concern this organ's own head?",
    before: "If either is yes, send it on as the rules say; it must not be entered here. Until then nothing is saved.",
    answer: "1 yes   2 no", sentOn: "Send it to the competent organ, as the rules say",
    nothingWritten: "Nothing was saved: no draft, no number, no log entry.", anyKey: "any key goes back",
    due: "Opinion due", noLimit: "a request has no statutory limit", similar: "Alike in 90 days",
    noMerge: "Do not merge, a lead of its own", mergeAfter: "Merged after saving into", similarHint: "Similar")
}

extension Strings {
  var registering: RegisterStrings { language == .zh ? .zh : .en }
}

import Ledger

/// Words that every form shares.
struct FormStrings: Hashable, Sendable {
  let save: String
  let saving: String
  let mask: String
  let discard: String
  let keep: String
  let next: String
  let leave: String
  let back: String
  let help: String
  let yes: String
  let no: String
  let draftKept: String
  let discardTitle: String
  let discardQuestion: String
  let imeMayStay: String
  let approval: String
  let findAsYouType: String
  let nothingFound: String
  let nothingChosen: String
  let open: String
  let recordExample: String

  static let zh = FormStrings(
    save: "保存", saving: "正在保存…", mask: "遮盖", discard: "丢弃", keep: "留着", next: "下一项", leave: "存草稿返回", back: "返回",
    help: "帮助", yes: "是", no: "否", draftKept: "草稿已存", discardTitle: "丢弃草稿", discardQuestion: "这张表上已填的内容将不再保留。",
    imeMayStay: "输入法可一直开着", approval: "审批", findAsYouType: "名称或首字母",
    nothingFound: "没有找到，请换个写法", nothingChosen: "未选", open: "打开",
    recordExample: "编号，如 0017")

  static let en = FormStrings(
    save: "Save", saving: "Saving…", mask: "Mask", discard: "Discard", keep: "Keep", next: "Next",
    leave: "Keep draft, back",
    back: "Back", help: "Help", yes: "Yes", no: "No", draftKept: "Draft kept", discardTitle: "Discard the draft",
    discardQuestion: "What was typed into this form will not be kept.", imeMayStay: "an input method may stay on",
    approval: "Approval", findAsYouType: "name or initials",
    nothingFound: "nothing found, try another spelling", nothingChosen: "none", open: "Open",
    recordExample: "number, as 0017")
}

extension Strings {
  var forms: FormStrings { language == .zh ? .zh : .en }
}

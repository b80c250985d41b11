import Ledger

/// Words of the observation's form.
struct ObserveStrings: Hashable, Sendable {
  let window: String
  let noChecklist: String
  let after: String
  let similarHint: String
  let visitHint: String
  let checklistHint: String
  let digitsHint: String
  let correctedBox: String
  let educationBox: String
  let raiseBox: String
  let draftBox: String
  let absentBox: String
  let trips: String
  let minutes: String
  let finaliseFirst: String
  let below: String
  /// Labels shorter than the fields' titles.
  let labels: [String: String]

  static let zh = ObserveStrings(
    window: "窗口", noChecklist: "不用清单（Ctrl-T 用清单）", after: "之后", similarHint: "相似线索", visitHint: "计时走一遍",
    checklistHint: "不用清单",
    digitsHint: "答清单", correctedBox: "当场纠正（生成整改）", educationBox: "现场教育", raiseBox: "转为问题线索",
    draftBox: "存为草稿，以后定稿", absentBox: "办公时间窗口无人（脱岗）", trips: "趟", minutes: "分钟", finaliseFirst: "草稿不能转为线索：先定稿",
    below: "v 下面：反映类型、纠正措施、回复期限、脱岗、体验步骤、回头看、轮次、存为草稿",
    labels: [
      "hall": "大厅", "unit": "窗口", "mode": "方式", "on": "时间", "at": "", "officer1": "人员", "officer2": "第二人",
      "matter": "事项", "matter_kind": "", "trips": "跑了", "extra_materials": "多要材料", "submissions": "提交次数",
      "wait_minutes": "等候", "found": "发现", "types": "反映类型", "corrected_on_spot": "当场", "on_spot_education": "",
      "recommendation": "建议", "correction": "纠正措施", "shown_on": "告知 签收", "unit_statement": "单位说明",
      "reply_due": "回复期限", "subject": "对象", "raise_lead": "之后", "lead_title": "线索标题", "draft": "",
      "checklist": "清单", "steps": "步骤", "absent_at_window": "", "draw": "抽取走访", "look_back_of": "回头看",
      "round": "巡察轮次", "resident_group": "派驻组",
    ])

  static let en = ObserveStrings(
    window: "window", noChecklist: "No checklist (Ctrl-T uses one)", after: "After", similarHint: "Similar",
    visitHint: "Time it",
    checklistHint: "No checklist", digitsHint: "answer", correctedBox: "Corrected on the spot",
    educationBox: "Talked to", raiseBox: "Raise a lead", draftBox: "Keep as a draft, final later",
    absentBox: "Nobody there within office hours", trips: "",
    minutes: "min", finaliseFirst: "a draft raises no lead: make it final first",
    below: "v below: reported types, what was done, reply due, absence, steps, look-back, draft",
    labels: [
      "hall": "Hall", "unit": "Window", "mode": "Mode", "on": "Time", "at": "", "officer1": "By", "officer2": "and",
      "matter": "Matter", "matter_kind": "", "trips": "Trips", "extra_materials": "Extra",
      "submissions": "Submissions", "wait_minutes": "Waited", "found": "Found", "types": "Reported",
      "corrected_on_spot": "There", "on_spot_education": "", "recommendation": "Advice", "correction": "What was done",
      "shown_on": "Shown on", "unit_statement": "Statement", "reply_due": "Reply due", "subject": "Subject",
      "raise_lead": "After", "lead_title": "Lead's title", "draft": "", "checklist": "Checklist",
      "steps": "Steps", "absent_at_window": "", "draw": "Draw", "look_back_of": "Look-back",
      "round": "Round", "resident_group": "Group",
    ])
}

extension Strings {
  var observing: ObserveStrings { language == .zh ? .zh : .en }
}

import Ledger

/// What offices write for the closed lists of a lead. Each answers nil for words that it doesn't know; the importer
/// then keeps the cell as it stands.
enum WrittenWords {
  static func flag(_ text: String) -> Bool? {
    switch key(text) {
    case "是", "已", "√", "✓", "v", "y", "yes", "有", "1", "true": true
    case "否", "未", "×", "✗", "x", "n", "no", "没有", "0", "false": false
    default: nil
    }
  }

  /// 办结情况: more words than yes and no.
  static func closed(_ text: String) -> Bool? {
    switch key(text) {
    case "办结", "已办结", "已结", "完成", "已完成", "结案", "已销号", "了结", "予以了结", "已了结": true
    case "未办结", "未结", "在办", "办理中", "正在办理", "未完成", "整改中", "正在整改", "核实中", "转办", "已转办", "移交", "已移交": false
    default: flag(text)
    }
  }

  static func transferred(_ text: String) -> Bool {
    ["转办", "已转办", "移交", "已移交", "移送", "已移送", "转有关单位", "转办处理"].contains(key(text))
  }

  /// 核查结果 is often a sentence: 经核查，反映问题部分属实.
  static func finding(_ text: String) -> Finding? {
    let key = key(text)
    switch flag(text) {
    case true?: return .established
    case false?: return .untrue
    case nil: break
    }
    if ["部分属实", "基本属实", "部分查实"].contains(where: key.contains) { return .partly }
    if ["无法查实", "无法查证", "查无实据", "无法核实", "无法认定"].contains(where: key.contains) { return .unverifiable }
    if ["不属实", "不实", "失实", "未发现", "查否"].contains(where: key.contains) { return .untrue }
    return ["属实", "查实"].contains(where: key.contains) ? .established : nil
  }

  static func disposal(_ text: String) -> DisposalMode? {
    if let mode = DisposalMode(rawValue: text) { return mode }
    return switch key(text) {
    case "谈话函询", "谈话", "函询", "谈话、函询": .talkInquiry
    case "初步核实", "初核", "核实", "初步核查": .check
    case "暂存待查", "暂存", "待查": .hold
    case "予以了结", "了结", "了结处理", "直接了结": .close
    case "交办整改", "整改", "督促整改", "责令整改", "限期整改": .orderRectification
    default: nil
    }
  }

  static func mode(_ text: String) -> SupervisionMode? {
    SupervisionMode(rawValue: text)
      ?? SupervisionMode.allCases.first { $0.words.zh == key(text) || $0.words.zh == key(text) + "监督" }
  }

  /// 整改类型.
  static func rectificationKind(_ text: String) -> Rectification.Kind? {
    if let kind = Rectification.Kind(rawValue: text) { return kind }
    let key = key(text)
    if ["立行立改", "立即", "即知即改", "立整立改"].contains(where: key.contains) { return .immediate }
    if ["长期", "持续", "常态"].contains(where: key.contains) { return .standing }
    return key.contains("限期") || key.contains("阶段") ? .deadline : nil
  }

  /// 完成状态: the state that it names, and whether the unit says that all is put right. Nil for words that it doesn't know.
  static func completion(_ text: String) -> (state: Rectification.Status?, isDone: Bool)? {
    if let status = Rectification.Status.allCases.first(where: { $0.rawValue == text || $0.words.zh == text }) {
      return (status, false)
    }
    switch key(text) {
    case "已完成", "完成", "整改完成", "已整改", "已整改完成", "整改完毕", "整改到位", "已整改到位", "已办结", "办结": return (nil, true)
    case "销号", "验收销号", "已验收销号": return (.cleared, false)
    case "待验收", "待销号", "已申请销号": return (.applied, false)
    case "验收通过", "通过验收": return (.verified, false)
    case "退回", "验收不通过", "未通过验收", "退回整改": return (.returned, false)
    case "正在整改", "在整改", "推进中", "正在推进", "持续推进", "持续整改", "基本完成", "部分完成", "未完成", "进行中", "长期坚持":
      return (.inProgress, false)
    case "未整改", "未启动", "未开始", "尚未整改": return (.open, false)
    default:
      guard let flag = flag(text) else { return nil }
      return (flag ? nil : .inProgress, flag)
    }
  }

  /// 是否销号: more words than yes and no.
  static func cleared(_ text: String) -> Bool? {
    switch key(text) {
    case "已销号", "销号", "同意销号": true
    case "未销号", "待销号", "不予销号": false
    default: flag(text)
    }
  }

  /// 检查方式: 明查 and 暗访 are two ways of the same; neither asks for the way of a customer alone.
  static func observationMode(_ text: String) -> SupervisionMode? {
    if let mode = mode(text) { return mode }
    let key = key(text)
    if ["体验", "暗访", "走流程"].contains(where: key.contains) { return .experience }
    if key.contains("监督台") { return .desk }
    if key.contains("巡察") { return .patrol }
    if key.contains("派驻") { return .resident }
    return ["明查", "日常", "检查", "督查", "抽查", "现场"].contains(where: key.contains) ? .routine : nil
  }

  /// One answer of a checklist; what stands behind a colon is its note.
  static func answer(_ text: String) -> (mark: Observation.Mark, note: String?)? {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "：" || $0 == ":" }
    let note = parts.count > 1 ? CellText.cleaned(String(parts[1])) : ""
    let mark: Observation.Mark? =
      switch key(String(parts.first ?? "")) {
      case "符合", "合格", "达标", "ok": .ok
      case "不符合", "不合格", "未达标", "bad": .bad
      case "不适用", "不涉及", "na", "n/a": .na
      default: flag(String(parts.first ?? "")).map { $0 ? .ok : .bad }
      }
    return mark.map { ($0, note.isEmpty ? nil : note) }
  }

  /// 第几种形态, 1–4.
  static func form(_ text: String) -> Int? {
    let key = key(text)
    for (place, names) in [["一", "1"], ["二", "2"], ["三", "3"], ["四", "4"]].enumerated()
    where names.contains(where: { key == $0 || key == "第\($0)" || key.hasPrefix("第\($0)种") || key == "\($0)种形态" }) {
      return place + 1
    }
    return nil
  }

  static func publicity(_ text: String) -> Accountability.Publicity? {
    if let publicity = Accountability.Publicity(rawValue: text) { return publicity }
    switch key(text) {
    case "内部通报", "通报", "党内通报": return .internal
    case "通报曝光", "点名道姓通报曝光", "公开曝光", "曝光", "公开通报": return .namedPublic
    case "不通报", "未通报": return Accountability.Publicity.none
    default: return flag(text).map { $0 ? .namedPublic : .none }
    }
  }

  static func enterpriseType(_ text: String) -> EnterpriseType? {
    if let type = EnterpriseType(rawValue: text) { return type }
    let key = key(text)
    let names: [(EnterpriseType, [String])] = [
      (.individual, ["个体"]), (.stateOwned, ["国有", "国企", "央企"]), (.foreign, ["外资", "外商", "合资"]),
      (.smallMedium, ["中小", "小微", "微型"]), (.privateFirm, ["民营", "私营", "民企"]),
    ]
    return names.first { $0.1.contains(where: key.contains) }?.0
  }

  /// 满意度.
  static func satisfaction(_ text: String) -> FollowUp.Satisfaction? {
    if let satisfied = FollowUp.Satisfaction(rawValue: text) { return satisfied }
    switch key(text) {
    case "满意", "非常满意", "很满意": return .yes
    case "基本满意", "较满意", "一般", "部分满意": return .partly
    case "不满意", "不太满意": return .no
    case "无法联系", "联系不上", "未联系上": return .unreachable
    default: return nil
    }
  }

  /// 完成情况 of a measure.
  static func reported(_ text: String) -> MeasureReport.Status? {
    if let status = MeasureReport.Status.allCases.first(where: { $0.rawValue == text || $0.words.zh == text }) {
      return status
    }
    return switch key(text) {
    case "退回", "退回重报": .returned
    case "审核通过", "认定": .accepted
    case "未报", "未上报": .due
    default: nil
    }
  }

  static func realName(_ text: String) -> RealName? {
    switch key(text) {
    case "实名", "实名举报", "署名", "named": .named
    case "匿名", "匿名举报", "未署名", "anonymous": .anonymous
    case "不适用", "n/a": .notApplicable
    case "未注明", "unknown": .unknown
    default: flag(text).map { $0 ? .named : .anonymous }
    }
  }

  static func kind(_ text: String) -> LeadKind? {
    switch key(text) {
    case "问题线索", "线索", "clue": .clue
    case "企业诉求", "诉求", "request": .request
    default: nil
    }
  }

  /// The highest level that the words name: 正科级, 副处级, 县处级干部.
  static func level(_ text: String) -> SubjectLevel? {
    if let level = SubjectLevel(rawValue: text) { return level }
    let key = key(text)
    if ["厅", "省部", "地级", "副省", "处级以上", "局级"].contains(where: key.contains) { return .above }
    if ["处级", "正处", "副处", "县级", "团级"].contains(where: key.contains) { return .county }
    if ["科级", "正科", "副科", "乡级", "科长"].contains(where: key.contains) { return .township }
    if ["股", "所长", "站长"].contains(where: key.contains) { return .section }
    if ["一般", "科员", "办事员", "工作人员", "窗口人员", "职员", "其他人员", "聘用"].contains(where: key.contains) {
      return .generalStaff
    }
    return ["单位", "企业", "组织", "部门", "机关"].contains(where: key.contains) ? .organisation : nil
  }

  /// 暂无文号 and its like are no number (domain rule I14).
  static func isNoNumber(_ text: String) -> Bool {
    CellText.meansNothing(text) || ["暂无文号", "无文号", "暂无编号", "无编号", "待编", "待编号", "未编号"].contains(key(text))
  }

  /// Names in one cell: 州发改委、州财政局, and 牵头：州发改委；配合：州财政局, the leading one first.
  static func units(_ text: String) -> [String] {
    let marks: Set<Character> = ["、", "，", ",", ";", "；", "\n"]
    var leading: [String] = []
    var others: [String] = []
    var isLeading = false
    for part in text.split(whereSeparator: marks.contains) {
      var name = CellText.cleaned(String(part))
      for (label, leads) in unitLabels where name.hasPrefix(label) {
        let rest = name.dropFirst(label.count).drop { $0 == ":" || $0 == "：" || $0 == " " }
        // 配合 without a colon may begin a unit's own name.
        guard rest.count < name.count - label.count || label.count > 2 else { continue }
        name = String(rest)
        isLeading = leads
        break
      }
      for suffix in ["(牵头)", "（牵头）", "(配合)", "（配合）"] where name.hasSuffix(suffix) {
        name = String(name.dropLast(suffix.count))
        isLeading = suffix.contains("牵头")
      }
      guard !CellText.meansNothing(name), !unnamed.contains(key(name)) else { continue }
      if isLeading { leading.append(name) } else { others.append(name) }
    }
    var seen: Set<String> = []
    return (leading + others).filter { seen.insert($0).inserted }
  }

  /// What offices write where they know of no unit; a unit of that name would gather strangers' leads.
  private static let unnamed: Set<String> = [
    "未注明", "未注明单位", "未写明", "未说明", "不详", "单位不详", "不明", "不明确", "未知",
  ]

  private static let unitLabels: [(String, Bool)] = [
    ("牵头单位", true), ("责任单位", true), ("配合单位", false), ("牵头", true), ("责任", true), ("配合", false),
  ]

  static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in CellText.squeezed(text).unicodeScalars where scalar != "。" && scalar != "." {
      key.append(("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
    }
    return String(key)
  }
}

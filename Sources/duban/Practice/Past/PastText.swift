import Ledger

/// What the leads of the past say: sentences put together from parts, so that a search finds few or many.
struct PastText: Sendable {
  private let types: [String]
  private let sources: [String]
  private let channels: [String]

  init(_ rulebook: Rulebook) {
    // A type that wants a note is not taken without one.
    types = rulebook.types.map(\.code).filter { $0 != "M26" && $0 != "M99" }
    sources = rulebook.sources.map(\.code)
    channels = rulebook.channels.map(\.code)
  }

  func type(_ generator: inout SplitMix) -> String { generator.pick(types, or: "M24") }
  func source(_ generator: inout SplitMix) -> String { generator.pick(sources, or: "petition") }
  func channel(_ generator: inout SplitMix) -> String { generator.pick(channels, or: "website") }

  func title(_ matter: PracticeMatter, _ place: PastPlace, _ generator: inout SplitMix) -> String {
    let title = generator.pick(matter.titles, or: matter.problem)
    switch generator.number(1...10) {
    case 1...4: return "\(generator.pick(Self.items, or: ""))：\(title)"
    case 5...6: return "\(generator.pick(Self.trades, or: ""))企业反映\(title)"
    case 7:
      return "\(place.division.shortName.zh)\(generator.pick(Self.items, or: ""))\(generator.pick(Self.faults, or: ""))"
    case 8: return "\(generator.pick(Self.items, or: ""))\(generator.pick(Self.faults, or: ""))"
    default: return title
    }
  }

  func narrative(
    _ matter: PracticeMatter, _ place: PastPlace, _ unit: OfficeUnit?, _ day: CivilDate, _ generator: inout SplitMix
  ) -> String {
    guard generator.chance(75) else { return matter.narrative }
    let trade = generator.pick(Self.trades, or: "")
    let item = generator.pick(Self.items, or: "")
    let fault = generator.pick(Self.faults, or: "")
    let detail = generator.pick(Self.details, or: "")
    let times = generator.number(2...9)
    return "\(day.month)月\(day.day)日，\(place.division.shortName.zh)一家\(trade)企业反映：到\(unit?.shortName ?? "窗口")办理\(item)，"
      + "先后\(times)次，\(fault)，\(detail)。"
  }

  static let items = [
    "施工许可", "消防验收", "规划条件核实", "不动产登记", "企业开办", "食品经营许可", "排水许可", "用地预审", "环评批复", "取水许可", "道路运输证",
    "税务注销", "社保补缴", "稳岗补贴", "失业保险返还", "商标注册", "公章刻制", "人防易地建设费减免", "竣工备案", "项目立项", "林地使用审批", "草原征占用",
    "水土保持方案", "安全生产许可", "特种设备登记", "户外广告设置", "临时占道", "电力报装", "燃气接入", "供水报装", "产权过户", "抵押登记", "招标备案",
    "政府采购付款", "工程款结算", "保证金退还", "农民专业合作社登记", "个体户注销", "卫生许可", "医保定点申请", "养老机构备案", "民办培训许可",
    "劳务派遣许可", "出口退税", "通关查验", "边民互市备案", "粮食收购资格", "种子经营许可", "兽药经营许可", "危化品经营许可", "宾馆特行许可",
    "网约车许可", "货车年审", "路政许可", "河道采砂许可", "探矿权延续", "节能审查", "招商优惠兑现", "标准厂房租金减免", "技改贴息",
  ]

  static let trades = [
    "棉纺", "番茄加工", "干果", "物流", "建材", "砖瓦", "餐饮", "汽修", "装饰", "家具", "农机", "农资", "乳品", "屠宰", "面粉", "葡萄酒", "番红花",
    "服装", "地毯", "玉石", "旅游", "民宿", "客运", "货运", "冷链", "仓储", "光伏", "风电", "煤炭", "化工", "铸造", "机械", "电子", "软件", "广告",
    "印刷", "包装", "塑料", "滴灌带", "化肥", "饲料", "养殖", "果蔬", "药材", "医疗器械", "药店", "培训", "幼教", "养老", "物业", "园林", "环保", "检测",
    "监理", "造价", "招标代理", "担保", "小额贷款", "典当", "拍卖",
  ]

  static let faults = [
    "超过承诺时限仍未办结", "材料反复补正", "窗口推来推去", "经办人长期不在岗", "要求提供清单外材料", "指定中介机构", "电话无人接听", "系统故障为由不予受理",
    "口头答复前后不一", "不出具受理通知书", "要求先交费再受理", "收费未开票据", "检查次数过多", "处罚畸重", "罚款未告知依据", "承诺补助未兑现", "工程款久拖不付",
    "保证金逾期不退", "暗示请客送礼", "态度生硬推诿", "公示信息不更新", "办事指南与实际不符", "跨部门互相推诿", "领导未批示就不办", "以领导出差为由拖延",
    "无故退件三次", "招标条件量身定做", "评审时间一拖再拖", "现场踏勘迟迟不安排", "盖章要等一周",
  ]

  static let details = [
    "至今没有书面说明", "企业已误工近一个月", "影响贷款审批", "合同面临违约", "设备闲置在场地", "订单被迫取消", "职工工资发放困难", "多次拨打热线无果",
    "同类企业三天即办结", "对方称要研究", "要求重新排队", "让到上级部门开证明", "证明开来又说格式不对", "经办人换了三人", "承诺书签了也不认", "附近企业普遍反映",
    "已向行业主管部门反映", "有通话记录为证", "有收据为证", "愿意配合核实", "请求督促办理", "请求说明理由", "请求退还费用", "请求依法处理", "请求公开标准",
    "当日监控可以核对", "取号单尚在", "微信聊天记录可查", "希望不要泄露企业名称", "希望尽快答复",
  ]
}

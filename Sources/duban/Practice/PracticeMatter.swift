/// One kind of made-up matter: what is reported, what is found, what is done about it. Invented, every word of it.
struct PracticeMatter: Sendable {
  /// Code of the type list.
  let type: String
  let titles: [String]
  let narrative: String
  let problem: String
  let action: String
  let evidence: String
  let progress: [String]
  /// Short names of units that it can happen at.
  let units: [String]
  let mode: String
  let disposal: String
  var charge: String?
}

extension PracticeMatter {
  static let all: [PracticeMatter] = [
    PracticeMatter(
      type: "M24", titles: ["施工许可超期，企业跑四趟", "消防验收排队超一个月", "规划条件核实迟迟不出件"],
      narrative: "企业反映办理手续超过承诺时限，先后多次到窗口，每次答复不同，至今未出具受理通知书。现场观察：取号后等候时间较长，窗口未说明补正要求。",
      problem: "审批超过承诺时限，未出具受理通知书", action: "清理在办件，逐件明确办结日期，超时件每周报告",
      evidence: "在办件清单及办结截图，已核对系统记录", progress: ["调取审批系统记录，受理后第31个工作日退件", "与责任科室谈话，要求书面说明", "抽查同类件8件，超时3件"],
      units: ["住建局", "自然资源局"], mode: "desk", disposal: "check"),
    PracticeMatter(
      type: "M14", titles: ["材料反复补正，未一次性告知", "同一事项让群众跑三趟", "补正清单口头告知，前后不一"],
      narrative: "办事群众反映同一事项先后补正三次，每次告知的材料不同，窗口未出具一次性告知书。",
      problem: "未一次性告知补正材料", action: "补齐办事指南，补正清单上墙，受理岗重新培训", evidence: "办事指南和补正清单照片，培训签到表",
      progress: ["调阅窗口受理登记，确有三次补正记录", "要求大厅提供一次性告知书存根", "约谈窗口负责人，当场演示告知流程"],
      units: ["行政服务中心", "市场监管局", "人社局"], mode: "desk", disposal: "order_rectification"),
    PracticeMatter(
      type: "M07", titles: ["窗口服务态度差，群众反映强烈", "窗口人员言语生硬，拒绝解释", "咨询电话长期无人接听"],
      narrative: "群众反映窗口人员态度生硬，询问办理进度时不予解释。现场观察期间有两名群众表示不满。",
      problem: "窗口服务态度差", action: "开展窗口礼仪培训，公布监督电话，实行首问负责", evidence: "培训记录和回访电话记录",
      progress: ["调看当日监控，情况基本属实", "现场教育，当事人表示接受", "回访三名办事群众，两名满意"],
      units: ["行政服务中心", "税务局", "人社局"], mode: "desk", disposal: "order_rectification"),
    PracticeMatter(
      type: "M17", titles: ["清单外收取资料费", "办证搭售复印服务收费", "以会费名义向企业收费"],
      narrative: "企业反映办理业务时被要求缴纳资料费，未见收费依据。经比对，该项目不在涉企收费目录清单内。",
      problem: "清单外收费", action: "停止收费，逐户退还，公示收费目录清单", evidence: "退款凭证和公示照片",
      progress: ["比对收费目录清单，该项目不在清单内", "调取收据存根，涉及企业若干户", "责令立即停止收费"],
      units: ["税务局", "自然资源局", "市场监管局"], mode: "routine", disposal: "order_rectification", charge: "320.00"),
    PracticeMatter(
      type: "M19", titles: ["同一企业一个月检查六次", "多部门重复检查影响生产", "检查未出示证件、未留记录"],
      narrative: "企业反映一个月内接受多次入企检查，内容重复，影响正常生产经营，部分检查未留检查记录。",
      problem: "多头重复检查", action: "建立入企检查计划，推行联合检查", evidence: "年度联合检查计划和检查记录",
      progress: ["调取执法记录，核实检查次数", "与执法大队谈话，要求说明检查依据", "汇总各科室检查计划，发现重复项"],
      units: ["市场监管局", "住建局"], mode: "routine", disposal: "check"),
    PracticeMatter(
      type: "M21", titles: ["招商承诺未兑现，新官不理旧账", "历史欠账久拖不付", "承诺的配套道路三年未建"],
      narrative: "企业反映招商时承诺的配套设施和补助至今未落实，多次反映后答复“前任定的事要研究”。",
      problem: "招商承诺未兑现", action: "梳理承诺事项，制定兑现方案和时间表", evidence: "兑现方案和首批兑现凭证",
      progress: ["调阅招商协议和会议纪要", "与责任单位谈话，承认未列入计划", "形成承诺事项清单"],
      units: ["招商局", "开干齐乡", "发改委"], mode: "resident", disposal: "check"),
    PracticeMatter(
      type: "M15", titles: ["投标门槛排斥外地企业", "招标文件设置不合理业绩条件"],
      narrative: "企业反映招标文件设置与项目无关的本地业绩条件，疑似排斥外地企业。", problem: "招标文件设置不合理条件",
      action: "修订招标文件范本，开展专项清理", evidence: "修订后的范本和清理报告",
      progress: ["调取近半年招标文件12份比对", "请行业主管部门出具意见"], units: ["公共资源中心", "住建局"], mode: "patrol", disposal: "check"),
    PracticeMatter(
      type: "M05", titles: ["项目备案无人受理", "投诉举报转来转去无人办", "证照到期未提醒也不办"],
      narrative: "企业反映项目备案提交后长期无人受理，电话询问被告知“等通知”，无受理凭证。", problem: "对备案申请不受理、不答复",
      action: "明确受理岗位和时限，逐件答复", evidence: "答复函和受理台账", progress: ["核对收件登记，确有积压", "要求三个工作日内逐件答复"],
      units: ["发改委", "市场监管局"], mode: "experience", disposal: "talk_inquiry"),
    PracticeMatter(
      type: "M22", titles: ["稳岗补贴办理推诿", "两部门互相推诿，企业无所适从"], narrative: "企业反映申请补贴时两个单位互相推诿，均称不属本单位职责。",
      problem: "推诿扯皮", action: "明确牵头单位，联合受理", evidence: "职责分工文件和办结回执", progress: ["分别听取两单位说明", "召集协调会，明确牵头单位"],
      units: ["人社局", "发改委"], mode: "meeting", disposal: "talk_inquiry"),
    PracticeMatter(
      type: "M27", titles: ["厂房产权手续搁置三年", "土地分割登记久拖未办"], narrative: "企业购买的厂房因历史原因未办理产权登记，影响贷款，反映多次未解决。",
      problem: "历史遗留产权手续未办", action: "会商历史遗留问题，限期办理", evidence: "不动产登记受理回执", progress: ["调取原始档案", "组织专题会商"],
      units: ["自然资源局", "住建局"], mode: "reception", disposal: "check"),
    PracticeMatter(
      type: "M03", titles: ["反映经办人员暗示“好处”", "反映不送礼不签字"], narrative: "反映经办人员在审批中暗示需要“打点”。仅有反映，未附证据。",
      problem: "廉洁风险防控不到位", action: "轮岗交流，完善审批留痕", evidence: "轮岗通知和留痕抽查记录", progress: ["核对审批流转记录", "走访同期办件企业5户"],
      units: ["住建局", "市场监管局"], mode: "routine", disposal: "check"),
    PracticeMatter(
      type: "M18", titles: ["处罚未作法制审核", "执法全过程记录缺失"], narrative: "案卷评查发现多份处罚案卷缺少法制审核意见，现场记录不完整。",
      problem: "执法三项制度落实不到位",
      action: "补齐制度，组织案卷互评", evidence: "制度文本和互评记录", progress: ["抽查案卷10份，缺审核意见4份", "与法制机构谈话"],
      units: ["市场监管局", "城管局"], mode: "patrol", disposal: "order_rectification"),
  ]
}

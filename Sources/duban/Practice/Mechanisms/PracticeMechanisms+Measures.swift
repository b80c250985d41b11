import Ledger

// 举措 of Bayingolin, whose ledger stands among the practice cases; the 120 working days; fees off the list.
extension PracticeMechanisms {
  /// The program's own division.
  static let measureDivision = "652800"

  mutating func measures() -> [PracticeStory] { [reports(), samples(), fee()] }

  /// Accepted, returned, handed in and waiting; the due ones stand in `PracticeSheet`'s list and fall due by themselves.
  private func reports() -> PracticeStory {
    story(from: 7, 2, owner: Self.measureDivision) { story in
      // As the program calls them.
      for unit in ["住建局", "发改委", "行政服务中心"] {
        story.add("learn_alias", by: "K-01", ["unit": unit, "name": "州\(unit)"])
      }
      func hand(_ item: String, _ unit: String, _ value: String, _ evidence: String, makes name: String) {
        var values = [
          "measure": item, "unit": unit, "value": value, "evidence": evidence, "submitted_by": "\(unit)办公室",
        ]
        if item.hasPrefix("B-05") || item.hasPrefix("B-06") { values["period"] = "2021-Q2" }
        story.add("submit_measure", by: "K-03", values, makes: name)
      }
      hand("B-05/summary", "发改委", "是", "二季度监测情况汇总一份", makes: "$summary")
      hand("B-06/films", "发改委", "2", "专题片两部的发布记录", makes: "$films")
      hand("B-04/over_limit", "住建局", "1", "在办项目清单", makes: "$limit")
      hand("B-04/platform", "住建局", "是", "平台运行截图", makes: "$platform")
      hand("B-03/guide", "行政服务中心", "是", "办事指南目录", makes: "$guide")
      hand("B-02/combined", "行政服务中心", "86", "综合窗口事项清单", makes: "$combined")
      story.on(7, 6)
      for name in ["$summary", "$guide"] { story.add("accept_measure", by: "K-01", ["measure_report": name]) }
      story.add(
        "return_measure", by: "K-01",
        ["measure_report": "$limit", "reason": "没有写明超时限项目的原因和补救措施"])
      story.add(
        "return_measure", by: "K-01", ["measure_report": "$combined", "reason": "清单没有分县市数据"])
      story.on(7, 14)
      story.add(
        "resubmit_measure", by: "K-03",
        [
          "measure_report": "$combined", "value": "88", "evidence": "综合窗口事项清单（分县市）", "submitted_by": "行政服务中心办公室",
        ])
    }
  }

  /// One within the limit, one whose clock stands still, one over it.
  private func samples() -> PracticeStory {
    story(from: 5, 6) { story in
      story.add(
        "add_sample", by: "K-03", ["project": "城北标准厂房二期", "unit": "住建局", "accepted_on": "2021-02-22"],
        makes: "$over")
      story.add(
        "pause_sample", by: "K-03",
        ["approval_sample": "$over", "from": "2021-04-26", "to": "2021-04-30", "reason": "专家评审"])
      story.add(
        "add_sample", by: "K-03", ["project": "天北冷链仓库", "unit": "自然资源局", "accepted_on": "2021-03-15"],
        makes: "$done")
      story.on(5, 12)
      story.add(
        "add_sample", by: "K-03", ["project": "东区道路管网", "unit": "住建局", "accepted_on": "2021-05-10"],
        makes: "$paused")
      story.on(8, 3)
      story.add("finish_sample", by: "K-03", ["approval_sample": "$done", "finished_on": "2021-08-02"])
      story.on(8, 23)
      story.add(
        "pause_sample", by: "K-03", ["approval_sample": "$paused", "from": "2021-08-23", "reason": "管线检测"])
    }
  }

  /// M17: a third is paid back (I23).
  private mutating func fee() -> PracticeStory {
    story(from: 7, 14) { story in
      register(
        &story, "办理登记时加收资料整理费", "反映办理登记时每户加收资料整理费，收据没有写收费依据。", type: "M17", unit: "税务局", to: "K-03",
        ["channel": "published_phone", "mode": "routine", "amount_charged": "960.00", "measures": "B-13"])
      dispose(&story, "order_rectification", by: "K-03")
      story.on(8, 2)
      story.add("refund", by: "K-03", ["lead": "$lead", "amount": "320.00", "evidence": "退款凭证四张"])
    }
  }
}

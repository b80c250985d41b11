import Ledger

// Pauses and named reporters, what came back after its close, draws, reconciliations and filters under a name.
extension PracticeMechanisms {
  mutating func clocks() -> [PracticeStory] {
    let paused = story(from: 7, 5) { story in
      register(
        &story, "消防验收意见互相矛盾", "反映两次消防验收意见互相矛盾，需等省级检测结论。", type: "M06", unit: "住建局", to: "K-03",
        ["mode": "resident", "resident_group": "驻住建局纪检监察组"])
      story.on(7, 14)
      dispose(&story, "check", by: "K-03")
      story.on(7, 19)
      pause(&story, until: "2021-07-23", "expert_review", "专家评审")
      story.on(8, 2)
      pause(&story, until: nil, "testing", "等待检测机构出具结论")
    }
    let named = story(from: 8, 9) { story in
      register(
        &story, "实名反映窗口暗示中介代办", "实名反映窗口人员暗示找指定中介代办更快。", type: "M03", unit: "行政服务中心", to: "K-05",
        ["channel": "hotline_12388", "real_name": "named"])
    }
    let told = story(from: 6, 21) { story in
      register(
        &story, "实名反映退件不说理由", "实名反映三次退件都没有写明理由。", type: "M14", unit: "发改委", to: "K-04",
        ["channel": "website", "real_name": "named"])
      story.on(6, 30)
      story.add("feedback", by: "K-04", ["lead": "$lead", "accepted_on": "2021-06-30"])
      putRight(
        &story, problem: "退件没有书面理由", action: "实行退件书面说明", evidence: "退件说明书样本和回访记录", by: "K-04")
      story.add(
        "feedback", by: "K-04", ["lead": "$lead", "result_on": story.date.description, "note": "电话反馈，反映人满意"])
    }
    return [paused, named, told]
  }

  private mutating func pause(_ story: inout PracticeStory, until: String?, _ why: String, _ note: String) {
    var values = ["lead": "$lead", "from": story.date.description, "why": why, "note": note]
    values["until"] = until
    story.add("pause_clock", by: "K-03", signed(values, story))
  }

  mutating func looksBack() -> [PracticeStory] {
    let cameBack = story(from: 4, 12) { story in
      register(
        &story, "企业开办材料多头报送", "反映企业开办要向三个窗口各报一遍材料。", type: "M14", unit: "市场监管局", to: "K-03")
      story.on(4, 19)
      putRight(
        &story, problem: "同一材料多头报送", action: "一窗受理，内部流转", evidence: "一窗受理流程图和抽查记录", by: "K-03")
      story.on(6, 8)
      story.add(
        "follow_up", by: "K-03", ["lead": "$lead", "satisfied": "no", "relapse": "true", "note": "仍要跑两个窗口"])
      story.on(9, 2)
      story.add(
        "recur", by: "K-01",
        [
          "lead": "$lead", "concerns_refused": "false", "title": "企业开办又要两头报材料", "source": "petition",
          "narrative": "反映一窗受理后仍要求到后台科室再报一遍材料。",
        ])
    }
    let papers = story(from: 6, 28) { story in
      reconcile(&story, "州级汇总2021-06.xlsx", onlyHere: 2, onlyThere: 1, differing: 2, makes: "$settled")
      story.on(7, 2)
      story.add(
        "settle_reconciliation", by: "K-01",
        ["reconciliation": "$settled", "note": "两件更正本台账，一件补报，其余请州里更正"])
      for (name, conditions) in [
        ("重点部门红牌", ["key_units": "true", "colour": "red"]), ("审批窗口在办", ["approval_windows": "true", "open": "true"]),
        ("重复反映", ["repeated": "true", "open": "true"]),
      ] { story.add("save_filter", by: "K-03", conditions.merging(["name": name]) { $1 }) }
      story.on(8, 27)
      reconcile(&story, "州级汇总2021-08.xlsx", onlyHere: 4, onlyThere: 2, differing: 3, makes: "$open")
    }
    return [cameBack, papers, draws()]
  }

  private func reconcile(
    _ story: inout PracticeStory, _ file: String, onlyHere: Int, onlyThere: Int, differing: Int, makes name: String
  ) {
    story.add(
      "record_reconciliation", by: "K-01",
      [
        "file": file, "same": "31", "only_here": "\(onlyHere)", "only_there": "\(onlyThere)",
        "differing": "\(differing)", "conflicts": "1",
      ], makes: name)
  }

  /// What was drawn only the book knows: `PracticeAftermath` goes on from there.
  private func draws() -> PracticeStory {
    story(from: 6, 7) { story in
      story.add(
        "draw_visits", by: "K-01",
        ["count": "1", "pool_name": "行政服务中心窗口", "seed": "20210607"], makes: PracticeAftermath.visited)
      story.on(8, 16)
      story.add(
        "draw_visits", by: "K-01",
        ["count": "3", "windows_only": "false", "key_only": "true", "pool_name": "重点单位", "seed": "20210816"],
        makes: PracticeAftermath.halfVisited)
      story.on(9, 6)
      story.add(
        "draw_spot_check", by: "K-01",
        ["closed_from": "2021-05-01", "closed_until": "2021-08-31", "count": "3", "seed": "906"],
        makes: PracticeAftermath.spotCheck)
    }
  }
}

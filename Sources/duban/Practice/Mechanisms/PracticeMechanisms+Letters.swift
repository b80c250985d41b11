import Ledger

// 督办函 to the organ's own handling department, 整改通知 to responsible units, advice to a unit.
extension PracticeMechanisms {
  /// The rungs of the ladder: a reminder, a notice that was answered, a letter with a talk and no answer, a circular, a
  /// draft.
  mutating func urging() -> [PracticeStory] {
    let stalled = story(from: 6, 1) { story in
      register(
        &story, "竣工联合验收排队两个月", "反映竣工联合验收排队等候两个月，窗口每次答复不同。", type: "M24", unit: "住建局", to: "K-03",
        ["channel": "website", "mode": "routine"])
      story.on(7, 5)
      story.add("remind", by: "K-01", ["lead": "$lead", "method": "phone", "text": "电话提醒尽快提出处置意见"])
      story.on(7, 12)
      story.add("urge", by: "K-01", ["lead": "$lead", "level": "yellow"], makes: "$notice")
      story.on(7, 19)
      story.add(
        "urge_reply", by: "K-01", ["urging_letter": "$notice", "text": "正在调取验收排期记录，八月初提出意见"])
      story.add("close_letter", by: "K-01", ["urging_letter": "$notice"])
      story.on(8, 9)
      story.add(
        "urge", by: "K-01", ["lead": "$lead", "level": "red", "content": "请书面说明两个月未处置的原因。"],
        makes: "$letter")
      story.add("hand_over_letter", by: "K-01", ["urging_letter": "$letter"])
      story.on(8, 25)
      story.add("urge_talk", by: "K-01", ["urging_letter": "$letter", "text": "约谈部门负责人，要求一周内提出处置意见"])
    }
    let circulated = story(from: 6, 8) { story in
      register(
        &story, "土地分割登记久拖未办", "反映土地分割登记材料交齐三个月未办，多次询问没有结果。", type: "M05", unit: "自然资源局", to: "K-04")
      story.on(8, 10)
      story.add("urge", by: "K-01", ["lead": "$lead", "level": "red"], makes: "$letter")
      story.on(8, 17)
      story.add(
        "urge_reply", by: "K-01", ["urging_letter": "$letter", "text": "承办人外出培训，已改由他人办理"])
      story.on(8, 30)
      story.add(
        "urge_escalate", by: "K-01",
        ["urging_letter": "$letter", "rung": "circular", "ref": "练纪通〔2021〕2号"])
      dispose(&story, "check", by: "K-04")
    }
    let drafted = story(from: 7, 22) { story in
      register(
        &story, "检查组重复索要同一材料", "反映三个月内被不同检查组索要同一份材料五次。", type: "M19", unit: "市场监管局", to: "K-05")
      story.on(9, 10)
      story.add("urge", by: "K-01", ["lead": "$lead", "level": "yellow", "draft": "true"])
    }
    return [stalled, circulated, drafted]
  }

  /// 整改通知: answered and closed, released and late, in draft (I18).
  mutating func notices() -> [PracticeStory] {
    let rectified = story(from: 6, 28) { story in
      register(
        &story, "午间无人值守，群众空跑", "反映午间窗口无人，群众从乡里赶来空跑一趟。", type: "M12", unit: "行政服务中心", to: "K-03")
      story.on(7, 5)
      dispose(&story, "order_rectification", by: "K-03")
      story.add(
        "order_rectification", by: "K-03",
        [
          "lead": "$lead", "problem": "窗口没有值班安排", "action": "排定轮值表并公示", "resp_post": "大厅值班负责人",
          "due_on": "2021-09-24",
        ], makes: "$rectification")
      story.add(
        "draft_notice", by: "K-03", ["rectification": "$rectification", "content": "排定轮值表，月底前在大厅公示。"],
        makes: "$notice")
      story.on(7, 6)
      story.add("release_notice", by: "K-01", signed(["rectification_letter": "$notice"], story))
      story.add("hand_over_notice", by: "K-01", ["rectification_letter": "$notice"])
      story.on(7, 15)
      story.add("notice_reply", by: "K-03", ["rectification_letter": "$notice", "text": "轮值表已排定，七月底公示"])
      story.add("close_notice", by: "K-03", ["rectification_letter": "$notice"])
      story.on(8, 30)
      story.add(
        "draft_notice", by: "K-03",
        ["rectification": "$rectification", "kind": "urging", "content": "公示未到位，请补报公示照片和轮值记录。"],
        makes: "$late")
      story.on(8, 31)
      story.add(
        "release_notice", by: "K-01", signed(["rectification_letter": "$late", "reply_due": "2021-09-08"], story))
      story.on(9, 10)
      story.add(
        "draft_notice", by: "K-03", ["rectification": "$rectification", "content": "请把轮值表的执行情况按月报送。"])
    }
    let advice = story(from: 7, 8) { story in
      story.add(
        "issue_advice", by: "K-01",
        signed(
          [
            "kind": "supervision", "unit": "住建局", "text": "建议梳理联合验收事项，公布排期，逐月通报办理时长。", "reply_due": "2021-08-06",
          ], story), makes: "$answered")
      story.on(7, 30)
      story.add(
        "advice_reply", by: "K-01",
        ["advice": "$answered", "outcome": "adopted", "reply": "已公布排期，九月起逐月通报"])
      story.on(8, 2)
      story.add(
        "issue_advice", by: "K-01",
        signed(
          [
            "kind": "work", "unit": "市场监管局", "text": "提醒统筹年度入企检查计划，避免多头重复检查。", "reply_due": "2021-08-31",
          ], story))
    }
    return [rectified, advice]
  }
}

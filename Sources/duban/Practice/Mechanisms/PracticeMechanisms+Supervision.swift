import Ledger

// Who was received, what came up at the desk, what a patrol handed over, and the visits to windows.
extension PracticeMechanisms {
  /// Leaders' reception in turn: held, called off, past without a word, planned (A28); and what was received at one,
  /// which came to nothing and is cleared up (I31).
  mutating func reception() -> [PracticeStory] {
    let venue = "信访接待室"
    return [
      story(from: 7, 1) { story in
        for (day, name) in [("07-06", "$first"), ("07-20", "$second"), ("08-10", "$third"), ("09-07", "$fourth")] {
          story.add("add_duty", by: "K-01", ["on": "2021-\(day)", "leader": "K-02", "venue": venue], makes: name)
        }
        story.on(7, 6)
        register(
          &story, "来访反映补贴申请被要求反复盖章", "来访人称申请稳岗补贴时被要求逐级盖章，前后去了三次。", type: "M14", unit: "人社局", to: "K-03",
          ["channel": "leader_reception", "green_channel": "true", "duty": "$first", "mode": "reception"])
        story.add(
          "hold_duty", by: "K-01", ["duty": "$first", "visits": "3", "note": "一件登记为线索，两件当场答复"])
        story.on(7, 12)
        dispose(&story, "check", by: "K-03")
        story.on(7, 20)
        story.add("hold_duty", by: "K-01", ["duty": "$second", "visits": "2"])
        story.on(7, 28)
        story.add("find", by: "K-03", ["lead": "$lead", "finding": "untrue", "note": "三次均为本人材料不全，窗口已出具一次性告知书"])
        story.add(
          "close", by: "K-03", signed(["lead": "$lead", "reason": "经核实反映失实", "proposed_by": "K-03"], story))
        story.on(8, 4)
        story.add("clarify", by: "K-03", ["lead": "$lead", "way": "letter", "note": "向被反映科室送达澄清函"])
        story.on(8, 9)
        story.add("cancel_duty", by: "K-01", ["duty": "$third", "reason": "当日参加上级会议，另行安排"])
        story.on(9, 6)
        story.add("add_duty", by: "K-01", ["on": "2021-09-28", "leader": "K-02", "venue": venue])
      }
    ]
  }

  mutating func supervision() -> [PracticeStory] { desk() + handOvers() + visits() }

  /// 监督台 (A47): a shift from its first entry to its close, and one that nobody closed. The same window twice: 再次发现.
  private func desk() -> [PracticeStory] {
    let subject = "1号综合窗口/窗口人员/1"
    return [
      story(from: 8, 23) { story in
        story.add("open_shift", by: "K-04", ["hall": "行政服务中心", "opened": "10:00"], makes: "$shift")
        story.add(
          "desk_entry", by: "K-04",
          [
            "shift": "$shift", "unit": "1号综合窗口", "found": "群众询问补正材料，窗口人员言语生硬，未作说明。", "types": "M07",
            "on_spot_education": "true", "subject": subject, "at": "10:40",
          ])
        story.add(
          "desk_entry", by: "K-04",
          [
            "shift": "$shift", "unit": "5号企业开办", "found": "台面没有摆放办事指南。", "types": "M12",
            "corrected_on_spot": "true", "at": "11:25",
          ])
        story.add("desk_entry", by: "K-04", ["shift": "$shift", "unit": "8号不动产登记", "at": "12:10"])
        story.add("close_shift", by: "K-04", ["shift": "$shift", "closed": "13:50", "visitors": "37"])
        story.on(9, 8)
        story.add("open_shift", by: "K-05", ["hall": "行政服务中心", "opened": "16:00"], makes: "$left")
        story.add(
          "desk_entry", by: "K-05",
          [
            "shift": "$left", "unit": "1号综合窗口", "found": "群众排队时询问进度，同一窗口人员不予理睬。", "types": "M07",
            "subject": subject, "at": "17:20",
          ])
      }
    ]
  }

  /// 巡察移交: a list that was registered to the last, and one that is not (T03).
  private mutating func handOvers() -> [PracticeStory] {
    let earlier = story(from: 5, 10) { story in
      story.add(
        "receive_hand_over", by: "K-01",
        ["round": "市委第八轮巡察", "from_organ": "市委巡察第一组", "lead_count": "1", "doc_no": "练巡移〔2021〕3号"],
        makes: "$list")
      story.on(5, 12)
      register(
        &story, "招标文件预设本地业绩条件", "巡察发现两份招标文件设置与项目无关的本地业绩条件。", type: "M15", unit: "公共资源中心", to: "K-04",
        ["source": "patrol_in", "mode": "patrol", "hand_over": "$list"])
      story.add("finish_hand_over", by: "K-01", ["hand_over": "$list"])
      story.on(5, 17)
      putRight(
        &story, problem: "招标文件设置不合理条件", action: "修订招标文件范本，清理在办项目", evidence: "修订后的范本和清理清单", by: "K-04")
      story.on(7, 1)
      story.add("follow_up", by: "K-04", ["lead": "$lead", "satisfied": "yes", "way": "电话"])
    }
    let open = story(from: 9, 1) { story in
      story.add(
        "receive_hand_over", by: "K-01",
        ["round": "市委第九轮巡察", "from_organ": "市委巡察第二组", "lead_count": "3", "doc_no": "练巡移〔2021〕7号"],
        makes: "$list")
      story.on(9, 3)
      register(
        &story, "入企检查未留记录", "巡察发现部分入企检查没有检查记录，企业说不清查了几次。", type: "M18", unit: "市场监管局", to: "K-05",
        ["source": "patrol_in", "mode": "patrol", "hand_over": "$list"])
    }
    return [earlier, open]
  }

  /// 体验式监督 (A68, A72) with its recommendations: accepted, declined, not answered; an objection that was reviewed, and
  /// one that waits.
  private func visits() -> [PracticeStory] {
    let experience = story(from: 7, 12) { story in
      story.add(
        "observe", by: "K-03",
        [
          "unit": "3号施工许可", "mode": "experience", "at": "10:20", "officer2": "K-05", "matter_kind": "approval",
          "matter": "建筑工程施工许可", "steps": "取号=3;等候=47:只开一个窗口;咨询=12;提交=8;受理=5", "trips": "2",
          "submissions": "2", "extra_materials": "1", "wait_minutes": "47", "checklist": "window",
          "answers": "1=bad:补正要求口头告知;2=ok;3=bad:无办事指南;4=bad;5=ok;6=ok;7=ok",
          "found": "取号后等候四十七分钟，补正要求两次说法不同，窗口没有办事指南。", "types": "M14", "shown_on": "2021-07-12",
        ], makes: "$visit")
      for (name, text, due) in [
        ("$guide", "编印办事指南并上墙，一次性告知", "2021-07-26"), ("$noon", "午间安排值守", "2021-07-26"),
        ("$queue", "增设叫号提示", "2021-08-10"),
      ] {
        story.add(
          "recommend", by: "K-03", ["observation": "$visit", "recommendation": text, "reply_due": due], makes: name)
      }
      story.on(7, 16)
      story.add(
        "raise_objection", by: "K-03", ["observation": "$visit", "objection": "叫号系统记录等候三十八分钟，与记录不符"])
      story.on(7, 21)
      story.add(
        "review_objection", by: "K-01",
        [
          "observation": "$visit", "outcome": "corrected", "opinion": "调取叫号记录，等候应为三十八分钟，其余维持", "wait_minutes": "38",
        ])
      story.add(
        "recommendation_reply", by: "K-03",
        [
          "recommendation": "$guide", "outcome": "accepted", "reply": "采纳，八月底前完成", "kind": "deadline",
          "due_on": "2021-08-31", "problem": "窗口没有办事指南", "action": "编印办事指南并上墙", "resp_post": "大厅值班负责人",
        ])
      story.add(
        "recommendation_reply", by: "K-03",
        ["recommendation": "$noon", "outcome": "declined", "reply": "人手不足，年底前统筹"])
    }
    let low = story(from: 9, 2) { story in
      story.add(
        "observe", by: "K-04",
        [
          "unit": "5号企业开办", "mode": "routine", "at": "11:05", "officer2": "K-03", "checklist": "window",
          "answers": "1=bad:未出具告知书;2=bad:窗口人员兼两岗;3=bad;4=bad;5=ok;6=ok;7=na",
          "found": "窗口一人兼两岗，未出具一次性告知书，办事指南缺页。", "types": "M12",
        ], makes: "$visit")
      story.on(9, 6)
      story.add("sign_observation", by: "K-04", ["observation": "$visit", "shown_on": "2021-09-06"])
      story.add(
        "raise_objection", by: "K-04", ["observation": "$visit", "objection": "当日一人因病请假，临时兼岗"])
    }
    return [experience, low]
  }
}

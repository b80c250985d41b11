import Ledger

// Accountability with its due process: the ladder to a transfer, reviews, a revocation and its clarification.
extension PracticeMechanisms {
  mutating func decisions() -> [PracticeStory] { [transfer(), revoked(), underReview()] }

  /// 教育 → 再次发现 → 建议调岗 → 已调岗 (A53, A54; I06).
  private mutating func transfer() -> PracticeStory {
    let subject = "行政服务中心/窗口人员/11"
    return story(from: 5, 10) { story in
      register(
        &story, "窗口人员训斥办事群众", "反映窗口人员训斥前来补材料的老人，围观群众劝解。", type: "M07", unit: "行政服务中心", to: "K-04",
        ["channel": "hotline_12388", "subject": subject])
      story.on(5, 17)
      dispose(&story, "check", by: "K-04")
      story.on(6, 1)
      story.add("find", by: "K-04", ["lead": "$lead", "finding": "true", "note": "调看当日监控，情况属实"])
      decide(&story, "education", of: subject, heard: "06-04", decided: "06-08", served: "06-09")
      story.on(7, 19)
      story.add(
        "observe", by: "K-03",
        [
          "unit": "8号不动产登记", "mode": "desk", "at": "16:30", "officer2": "K-05", "subject": subject, "types": "M07",
          "found": "同一窗口人员再次对咨询群众言语粗暴。",
        ])
      story.on(7, 22)
      story.add(
        "suggest_transfer", by: "K-04", ["lead": "$lead", "subject": subject, "note": "教育后不改，建议调离窗口"],
        makes: "$transfer")
      story.on(8, 16)
      story.add(
        "transfer_outcome", by: "K-04",
        ["accountability": "$transfer", "outcome": "adopted", "heard_on": "2021-08-13"])
    }
  }

  /// 复审撤销, put right before the unit (I30, I31).
  private mutating func revoked() -> PracticeStory {
    story(from: 4, 19) { story in
      register(
        &story, "检查时态度粗暴", "反映检查人员态度粗暴，没有出示证件。", type: "M06", unit: "市场监管局", to: "K-05",
        ["channel": "platform"])
      story.on(4, 26)
      dispose(&story, "check", by: "K-05")
      story.on(5, 17)
      story.add("find", by: "K-05", ["lead": "$lead", "finding": "partly", "note": "未出示证件属实，态度问题没有佐证"])
      decide(
        &story, "reminder_talk", of: "市场监管局/执法人员/13", heard: "05-20", decided: "05-26", served: "05-28",
        makes: "$revoked")
      story.on(6, 15)
      story.add(
        "file_review", by: "K-05",
        ["accountability": "$revoked", "kind": "review", "note": "本人提出当日执法记录仪在场"], makes: "$review")
      story.on(7, 9)
      story.add(
        "decide_review", by: "K-01",
        ["review": "$review", "outcome": "revoked", "reason": "执法记录仪显示已出示证件，原处理依据不足"])
      story.on(7, 16)
      story.add(
        "clarify", by: "K-05",
        [
          "lead": "$lead", "way": "unit", "consent": "true", "accountability": "$revoked", "note": "在单位干部会上通报",
        ])
    }
  }

  /// A review whose day comes near, formalities that are late (T13), a unit told inside, a tolerated error (I24).
  private mutating func underReview() -> PracticeStory {
    story(from: 6, 7) { story in
      register(
        &story, "规划条件核实拖延半年", "反映规划条件核实材料齐全，拖延半年没有办结。", type: "M24", unit: "自然资源局", to: "K-04")
      story.on(6, 15)
      dispose(&story, "check", by: "K-04")
      story.on(7, 12)
      story.add("find", by: "K-04", ["lead": "$lead", "finding": "true", "note": "流转记录显示三个环节搁置"])
      decide(
        &story, "government_warning", of: "自然资源局/科员/12", heard: "07-15", decided: "07-20", served: "07-21",
        makes: "$warned")
      story.on(8, 16)
      story.add("file_review", by: "K-04", ["accountability": "$warned", "kind": "review"])
      story.on(7, 26)
      decide(
        &story, "post_adjustment", of: "自然资源局/中层负责人/14", heard: "07-28", decided: "08-02", served: "08-03",
        ["is_leading_cadre": "true"])
      story.on(8, 20)
      story.add(
        "record_accountability", by: "K-04",
        signed(
          [
            "lead": "$lead", "target": "organisation", "measure": "organisation_circular", "basis_text": "练习依据",
            "decided_on": "2021-08-20",
          ], story), makes: "$told")
      story.add(
        "publicise_accountability", by: "K-04", ["accountability": "$told", "publicity": "internal"])
      story.on(8, 23)
      story.add(
        "record_accountability", by: "K-04",
        [
          "lead": "$lead", "target": "person", "subject": "自然资源局/科员/15", "measure": "reminder_talk",
          "basis_text": "练习依据",
        ], makes: "$tolerated")
      story.add(
        "tolerate", by: "K-04",
        signed(
          ["accountability": "$tolerated", "tolerance": "correct_only", "reason": "先行先试中的失误，已主动纠正"], story))
    }
  }

  /// Heard, decided and served, each on its day of the year.
  private mutating func decide(
    _ story: inout PracticeStory, _ measure: String, of subject: String, heard: String, decided: String,
    served: String, makes name: String = "$accountability", _ more: [String: String] = [:]
  ) {
    let values = [
      "lead": "$lead", "target": "person", "subject": subject, "measure": measure, "basis_text": "练习依据",
    ].merging(more) { $1 }
    story.add("record_accountability", by: "K-04", values, makes: name)
    story.day(decided)
    let decision = ["accountability": name, "heard_on": "2021-\(heard)", "decided_on": "2021-\(decided)"]
    story.add("decide_accountability", by: "K-01", signed(decision, story))
    story.day(served)
    story.add("serve_accountability", by: "K-04", ["accountability": name])
  }
}

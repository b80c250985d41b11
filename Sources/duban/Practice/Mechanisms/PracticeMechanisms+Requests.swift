import Ledger

// Meetings with their tasks, requests to the end, and what leaders have in their care.
extension PracticeMechanisms {
  /// 招商引资落地专门会议 (A19): a request that was done in three days (A12), tasks done and late; a second meeting
  /// that reminds of a request whose co-unit is late.
  mutating func meetings() -> [PracticeStory] {
    let landing = story(from: 6, 18) { story in
      story.add(
        "add_meeting", by: "K-01",
        [
          "title": "招商引资落地专门会议", "kind": "landing", "venue": "市政府二楼会议室", "present": "住建局、自然资源局、发改委分管负责人",
          "minutes": "逐件过堂落地项目的困难；产权手续当场交办，其余列入任务。",
        ], makes: "$meeting")
      story.add(
        "add_task", by: "K-01",
        ["meeting": "$meeting", "text": "公布联合验收排期", "unit": "住建局", "due_on": "2021-07-05"], makes: "$schedule")
      story.add(
        "add_task", by: "K-01",
        ["meeting": "$meeting", "text": "清理三年以上未办结的产权手续", "unit": "自然资源局", "due_on": "2021-08-20"])
      story.add(
        "spin_off", by: "K-01",
        [
          "meeting": "$meeting", "concerns_refused": "false", "kind": "request", "title": "厂房没有产权证，贷款办不下来",
          "unit": "自然资源局", "co_units": "住建局", "due_on": "2021-09-24", "text": "办理厂房产权手续，完善档案", "types": "M27",
          "source": "enterprise", "enterprise_alias": "北郊××包装厂", "enterprise_type": "private",
        ], makes: "$lead")
      story.add("assign", by: "K-01", ["lead": "$lead", "handling_department": "案件监督管理室", "handler": "K-05"])
      story.add("accept_request", by: "K-05", ["lead": "$lead", "due_on": "2021-06-25"])
      story.add("set_co_due", by: "K-05", ["lead": "$lead", "unit": "住建局", "due_on": "2021-06-22"])
      story.on(6, 21)
      story.add("co_done", by: "K-05", ["lead": "$lead", "unit": "住建局", "note": "补出竣工验收备案"])
      story.add(
        "resolve", by: "K-05",
        ["lead": "$lead", "result": "产权手续已办结，企业已领证", "reason": "诉求已解决"])
      story.on(7, 2)
      story.add("finish_task", by: "K-01", ["meeting_task": "$schedule", "result": "排期已在大厅和网站公布"])
      story.on(7, 20)
      story.add("follow_up", by: "K-05", ["lead": "$lead", "satisfied": "yes", "way": "上门"])
    }
    return [landing, jointMeeting()] + otherRequests()
  }

  private func jointMeeting() -> PracticeStory {
    story(from: 8, 2) { story in
      request(
        &story, "用电扩容申请四十天没有答复", unit: "发改委", type: "M28", firm: "天北××制砖厂", to: "K-05",
        ["channel": "sme_centre", "co_units": "住建局"])
      story.add("accept_request", by: "K-05", ["lead": "$lead", "due_on": "2021-09-17"])
      story.add("set_co_due", by: "K-05", ["lead": "$lead", "unit": "住建局", "due_on": "2021-08-20"])
      story.on(8, 26)
      story.add(
        "add_meeting", by: "K-01",
        ["title": "企业服务部门联席会议", "kind": "joint", "venue": "中小企业服务中心", "present": "发改委、住建局、人社局分管负责人"],
        makes: "$meeting")
      story.add(
        "meeting_reminder", by: "K-01", ["lead": "$lead", "meeting": "$meeting", "text": "会上提醒配合单位尽快出具意见"])
      story.add(
        "add_task", by: "K-01",
        ["meeting": "$meeting", "lead": "$lead", "text": "出具用电扩容的规划意见", "unit": "住建局", "due_on": "2021-09-15"])
    }
  }

  /// 不予办理 with its legal basis, and 转为问题线索 without the firm (I29).
  private func otherRequests() -> [PracticeStory] {
    let declined = story(from: 7, 12) { story in
      request(&story, "请求减免土地出让金", unit: "自然资源局", type: "M28", firm: "城东××建材厂", to: "K-04")
      story.add("accept_request", by: "K-04", ["lead": "$lead"])
      story.on(7, 16)
      story.add(
        "decline_request", by: "K-04",
        [
          "lead": "$lead", "legal_basis": "出让金依法足额收缴，本级无权减免（练习用语，实办时写明法条）", "result": "已向企业说明，企业表示理解",
        ])
      story.on(8, 10)
      story.add("follow_up", by: "K-04", ["lead": "$lead", "satisfied": "partly"])
    }
    let converted = story(from: 7, 26) { story in
      request(&story, "请求退还多交的培训费", unit: "人社局", type: "M16", firm: "南区××劳务公司", to: "K-04")
      story.add("accept_request", by: "K-04", ["lead": "$lead"])
      story.on(7, 30)
      story.add(
        "convert_request", by: "K-04",
        [
          "lead": "$lead", "concerns_refused": "false", "title": "以培训名义收取清单外费用", "types": "M17", "unit": "人社局",
          "narrative": "有企业被要求先交培训费才给办理，收据未写收费依据。",
        ])
    }
    return [declined, converted]
  }

  private func request(
    _ story: inout PracticeStory, _ title: String, unit: String, type: String, firm: String, to handler: String,
    _ more: [String: String] = [:]
  ) {
    let values = [
      "kind": "request", "source": "enterprise", "channel": "enterprise_request", "enterprise_alias": firm,
      "enterprise_type": "private",
    ].merging(more) { $1 }
    register(&story, title, "企业来人说明困难，请求协调。", type: type, unit: unit, to: handler, values)
  }

  /// 包联 (A65, B-08): visited and its problem solved, a problem that became a request, never visited, ended.
  func care() -> [PracticeStory] {
    let visited = story(from: 4, 20) { story in
      story.add(
        "assign_care", by: "K-01",
        [
          "leader_post": "市政府党组成员、副市长", "body": "government", "kind": "enterprise", "name": "戈壁××面粉厂",
          "stage": "production", "plan": "一企一策：协调用电、原料运输和技改备案。", "published_on": "2021-04-20",
        ], makes: "$care")
      story.on(5, 18)
      story.add("care_visit", by: "K-01", ["care": "$care", "found": "用电扩容申请没有答复"])
      story.on(6, 10)
      story.add(
        "care_problem_solved", by: "K-01", ["care": "$care", "problem": "1", "result": "扩容方案已批，七月施工"])
      story.on(8, 30)
      story.add(
        "care_visit", by: "K-01", ["care": "$care", "found": "夜间运输通行证办理慢", "solved": "true", "note": "当场协调办结"])
    }
    let raised = story(from: 4, 26) { story in
      story.add(
        "assign_care", by: "K-01",
        [
          "leader_post": "市人大常委会副主任", "body": "congress", "kind": "project", "name": "城北标准厂房", "stage": "landing",
          "plan": "一事一议：盯紧施工许可和管网配套。",
        ], makes: "$care")
      story.on(7, 8)
      story.add("care_visit", by: "K-01", ["care": "$care", "found": "管网接入没有单位牵头"])
      story.on(7, 9)
      story.add(
        "care_request", by: "K-01",
        [
          "care": "$care", "concerns_refused": "false", "problem": "1", "title": "厂房管网接入无人牵头", "unit": "住建局",
          "types": "M22", "source": "enterprise", "enterprise_type": "state_owned",
        ], makes: "$lead")
      story.add("assign", by: "K-01", ["lead": "$lead", "handling_department": "案件监督管理室", "handler": "K-05"])
      story.on(7, 12)
      story.add("accept_request", by: "K-05", ["lead": "$lead"])
    }
    let others = story(from: 7, 1) { story in
      story.add(
        "assign_care", by: "K-01",
        ["leader_post": "市政协副主席", "body": "cppcc", "kind": "association", "name": "装备制造商会（练习）"])
      story.add(
        "assign_care", by: "K-01",
        ["leader_post": "市委常委", "body": "party", "kind": "enterprise", "name": "河滩××饲料厂", "stage": "opening"],
        makes: "$ended")
      story.on(8, 2)
      story.add("end_care", by: "K-01", ["care": "$ended", "reason": "企业迁往邻县，由当地包联"])
    }
    return [visited, raised, others]
  }
}

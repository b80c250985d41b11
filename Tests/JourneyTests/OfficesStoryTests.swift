import Foundation
import Testing

/// The office's side of the campaign by command: the assigning meeting, named filters, coverage, channels, doubles.
struct OfficesStoryTests {
  @discardableResult
  private func register(_ office: ScriptedOffice, _ title: String, _ more: String...) throws -> String {
    let values = ["concerns_refused=false", "title=\(title)", "source=petition", "types=M24"] + more
    return try #require(try office.object(["change", "register"] + values).text("no"))
  }

  @Test func `the meeting assigns all or none, in one entry that one undo takes back`() throws {
    let office = try ScriptedOffice()
    try register(office, "施工许可超期", "unit=住建局")
    try register(office, "备案无人受理", "unit=发改委")
    try register(office, "检查过频", "unit=市场监管局")
    try office.object("change", "recuse", "officer=K-04", "unit=住建局", "reason=亲属任职")
    #expect(try office.leads("--status", "registered", "--sort", "received").count == 3)
    let candidates = try office.object("assign", "0001", "0002").objects("candidates")
    #expect(candidates.last?.text("handler") == "K-04")
    #expect(candidates.last?.text("why")?.contains("已登记回避") == true)
    // Domain rule I25 refuses one: none is assigned.
    let refused = try office.object(["assign", "0001", "0002", "--handler", "K-04"], status: 1).objects("refused")
    #expect(refused.map { $0.text("rule") } == ["I25"])
    #expect(refused.first?.text("message")?.hasPrefix("654003-2021-0001") == true)
    #expect(try office.leads("--status", "registered").count == 3)
    try office.object("assign", "0001", "0002", "--handler", "K-03", "--department", "案件监督管理室")
    #expect(try office.object("show", "0002").text("handler") == "K-03")
    #expect(try office.leads("--status", "assigned").count == 2)
    try office.object("undo")
    #expect(try office.leads("--status", "registered").count == 3)
  }

  @Test func `a filter is saved under a name and used by it`() throws {
    let office = try ScriptedOffice()
    try register(office, "施工许可超期", "unit=住建局")
    try register(office, "文书格式不一", "unit=司法局")
    try register(office, "窗口无指南", "unit=3号 施工许可")
    func titles(_ arguments: String...) throws -> Set<String> {
      let found = try #require(try office.object(["leads"] + arguments)["leads"] as? [[String: Any]])
      return Set(found.compactMap { $0.text("title") })
    }
    #expect(try titles("--key-units") == ["施工许可超期", "窗口无指南"])
    #expect(try titles("--filter", "重点行业") == ["施工许可超期"])
    #expect(try titles("--approval-windows") == ["施工许可超期", "窗口无指南"])
    try office.object("change", "save_filter", "name=司法口", "industry=行政执法监督", "open=true")
    #expect(try titles("--filter", "司法口") == ["文书格式不一"])
    #expect(try office.object("list", "filters").objects("filters").first?.text("name") == "司法口")
    try office.object("change", "drop_filter", "saved_filter=F0001")
    #expect(try office.run("leads", "--filter", "司法口").status == 64)
    #expect(try titles("--period", "2021-09").count == 3)
    #expect(try titles("--period", "2021-H1").isEmpty)
    #expect(try office.run("leads", "--period", "2021-09", "--received", "2021-09-01..").status == 64)
  }

  @Test func `what nobody visited is named until somebody goes`() throws {
    let office = try ScriptedOffice()
    func whole() throws -> [String: Any] {
      try #require(try office.object("coverage")["whole"] as? [String: Any])
    }
    let total = try #require(try whole().number("total"))
    #expect(try whole().number("covered") == 0)
    try office.object("change", "observe", "unit=3号 施工许可", "mode=desk", "found=未发现问题", "on=2021-09-06")
    #expect(try whole().number("covered") == 2, "the window, and its hall")
    let gaps = try office.object("coverage").objects("gaps")
    #expect(gaps.count == total - 2)
    #expect(!gaps.contains { $0.text("unit") == "行政服务中心" })
    let august = try #require(try office.object("coverage", "--period", "2021-08")["whole"] as? [String: Any])
    #expect(august.number("covered") == 0)
    let points = try office.object("points").objects("points").filter { $0.text("watch") == "coverage_gap" }
    #expect(points.count == 1)
    #expect(try office.run("coverage", "--lang", "zh").output.contains("监督覆盖率 2021年9月：2/\(total)"))
  }

  @Test func `the green channel comes first, and a silent channel is pointed out`() throws {
    let office = try ScriptedOffice()
    let due = "received_on=2021-09-06"
    try register(office, "电话反映推诿", "channel=hotline_12388", "received_on=2021-07-05")
    try office.object("change", "add_duty", "on=2021-09-06", "leader=K-02", "venue=信访接待室")
    try register(office, "接访反映超期", "duty=D0001", due)
    try register(office, "网站反映超期", "channel=website", due)
    let received = try office.object("show", "0002")
    #expect(received.text("priority") == "expedited")
    #expect(received.text("channel") == "leader_reception")
    #expect(received.text("duty") == "654003-2021-D0001")
    let order = try office.leads("--sort", "urgency", "--received", "2021-09-01..").map { $0.text("no") }
    #expect(order.first == "654003-2021-0002")
    let channels = try office.object("channels", "--period", "campaign").objects("channels")
    #expect(channels.count == 16)
    let hotline = try #require(channels.first { $0.text("channel") == "hotline_12388" })
    #expect(hotline.number("received") == 1 && hotline.number("silent_days") == 70)
    #expect(hotline["silent"] as? Bool == true)
    #expect(channels.first { $0.text("channel") == "leader_reception" }?["expedited"] as? Bool == true)
    let points = try office.object("points").objects("points").filter { $0.text("watch") == "silent_channel" }
    #expect(points.count == 1)
  }

  @Test func `a double is found, merged and counted`() throws {
    let office = try ScriptedOffice()
    try register(office, "施工许可超期，企业跑四趟", "unit=住建局")
    try register(office, "企业反映施工许可超期，跑了四趟", "unit=行政服务中心")
    try register(office, "窗口收取资料费", "unit=住建局", "received_on=2021-03-30")
    let similar = try office.object("similar", "0002").objects("similar")
    #expect(similar.map { $0.text("no") } == ["654003-2021-0001"])
    #expect(similar.first?.text("reason")?.hasPrefix("文字相近") == true)
    try office.object("change", "merge", "lead=0002", "into=0001")
    let repeated = try office.leads("--repeated")
    #expect(repeated.map { $0.text("no") } == ["654003-2021-0001"])
    #expect(repeated.first?.number("repeats") == 1)
    #expect(try office.object("show", "0001").number("repeats") == 1)
    let circle = try office.object(["change", "merge", "lead=0001", "into=0002"], status: 1).objects("refused")
    #expect(circle.contains { $0.text("rule") == "I15" })
    // Domain rule I13: outside the campaign, flagged.
    #expect(try office.leads("--outside-campaign").map { $0.text("no") } == ["654003-2021-0003"])
  }

  @Test func `an office's own industries and channels take the place of the shipped ones, a wrong one is named`() throws
  {
    let office = try ScriptedOffice()
    let channels = "code,name_zh,name_en,aliases,expedited\nmayor,市长热线,Mayor,,yes\n"
    _ = try office.file("config/duban/channels.csv", channels)
    let lead = try register(office, "水压不足", "channel=mayor")
    #expect(try office.object("show", lead).text("priority") == "expedited")
    _ = try office.file("config/duban/industries.csv", "name_zh,name_en,is_key\n航天,Space,maybe\n")
    let answer = try office.run("change", "edit_unit", "unit=住建局", "is_key=true")
    #expect(answer.status == 65)
    #expect(answer.error.contains("industries.csv") && answer.error.contains("2"))
  }
}

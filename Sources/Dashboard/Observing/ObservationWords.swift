import Ledger
import TerminalUI

/// An observation in words: the visit with its checklist, and what was found and done.
struct ObservationWords {
  let observation: Observation
  /// What it looks back on, once it is read.
  let earlier: Observation?
  /// Rows of the listing of recommendations.
  let advices: [ListingRow]
  let surroundings: Surroundings

  var title: String {
    "\(surroundings(Words("监督记录", "Observation"))) \(observation.shortNumber) \(surroundings.unitName(observation.unit))"
  }

  private func line(_ zh: String, _ en: String, _ text: String?, _ style: Style = .text) -> StyledLine? {
    guard let text, !text.isEmpty else { return nil }
    return RecordPage.line(surroundings(Words(zh, en)), text, style)
  }

  private var time: String {
    let at = observation.minute.flatMap { ClockTime(minutes: $0) }.map { " \($0)" } ?? ""
    return "\(observation.on)\(at)"
  }

  private var checklist: Checklist? { surroundings.rulebook.checklist(of: observation) }

  var visit: [StyledLine] {
    let officers = [observation.officer1, observation.officer2].compactMap(\.self).joined(separator: "、")
    let lines = [
      line("状态", "State", surroundings(observation.standing), observation.hasOpenObjection ? .warn : .accent),
      line("单位异议", "Objection", objection, observation.hasOpenObjection ? .warn : .text),
      line("复核", "Review", review),
      line("大厅", "Hall", observation.hall.map { surroundings.unitName($0) }),
      line("窗口", "Window", surroundings.unitName(observation.unit)),
      line("方式", "Mode", surroundings(observation.modeWords)), line("时间", "Time", time),
      line("人员", "Officers", officers),
      line(
        "事项", "Matter",
        [observation.matter, observation.matterKind.map { surroundings($0.words) }]
          .compactMap(\.self).joined(separator: " ")),
      line("趟数", "Trips", observation.trips.map(String.init)),
      line("提交次数", "Submissions", observation.submissions.map(String.init)),
      line("多要材料", "Extra papers", observation.extraMaterials.map(String.init)),
      line("等候分钟", "Waited", observation.waitMinutes.map(String.init)),
    ]
    return lines.compactMap(\.self) + steps + answers
  }

  /// 体验步骤, a line each.
  private var steps: [StyledLine] {
    guard let steps = observation.steps, !steps.isEmpty else { return [] }
    let total = surroundings(Words("共\(steps.minutes)分钟", "\(steps.minutes) min in all"))
    return [line("体验步骤", "Steps", total)].compactMap(\.self)
      + steps.map { step in
        StyledLine([
          Span("  " + surroundings(step.words).padded(to: 28)), Span(step.note.map { "  \($0)" } ?? "", .dim),
        ])
      }
  }

  private var answers: [StyledLine] {
    guard let checklist else { return [] }
    let head = line("清单", "Checklist", "\(surroundings(checklist.title)) \(surroundings(checklist.note))")
    let score = line("得分", "Score", checklist.score(observation.answers).map { surroundings($0.words) }, .accent)
    let given = Dictionary(observation.answers.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = checklist.items.map { item -> StyledLine in
      let answer = given[item.no]
      let mark = answer.map { surroundings($0.mark.words) } ?? "-"
      let note = answer?.note.map { "  \($0)" } ?? ""
      return StyledLine([
        Span("  \(item.no) \(surroundings(item.text))".padded(to: 30)),
        Span(mark, answer?.mark == .bad ? .danger : .text),
        Span(note, .dim),
      ])
    }
    return [head, score].compactMap(\.self) + rows
  }

  /// What an absence was judged by.
  private var absence: String {
    let rulebook = surroundings.rulebook
    let judged = observation.minute.flatMap { ClockTime(minutes: $0) }.map { time in
      rulebook.officeHours.status(on: observation.on, at: time, calendar: rulebook.calendar).words
    }
    return surroundings.strings.forms.yes + (judged.map { "  \(surroundings($0))" } ?? "")
  }

  private var objection: String? {
    observation.objection.map { "\($0.raisedOn) \($0.text)" }
  }

  /// 2021-09-20 K-05 更正 复核意见
  private var review: String? {
    guard let objection = observation.objection, objection.state != .raised else { return nil }
    let parts = [
      objection.reviewedOn?.description, objection.reviewer, surroundings(objection.state.words), objection.opinion,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  var findings: [StyledLine] {
    func yes(_ flag: Bool) -> String? { flag ? surroundings.strings.forms.yes : nil }
    let types = observation.types.map { surroundings(surroundings.rulebook.words(.types, $0)) }.joined(separator: "、")
    // Domain rule I32: a type is what was reported, not what is established.
    let unproven = types.isEmpty ? "" : types + surroundings(Words("（未核实）", " (not established)"))
    let lines = [
      line("发现", "Found", observation.found, observation.isWithdrawn ? .dim : .text),
      line("脱岗", "Absent", observation.absentAtWindow == true ? absence : nil, .danger),
      line("反映类型", "Reported type", unproven),
      line("当场纠正", "Corrected", yes(observation.correctedOnSpot), .ok),
      line("现场教育", "Talked to", yes(observation.onSpotEducation)),
      line("建议", "Advice", advices.isEmpty ? observation.recommendation : nil),
      line("回复期限", "Reply due", advices.isEmpty ? observation.replyDue?.description : nil),
      line("签收", "Shown on", observation.shownOn?.description),
      line("单位说明", "Statement", observation.unitStatement),
      line("回头看", "Look-back", earlier.map { "\($0.shortNumber) \($0.on) \($0.found)" }),
      line("对象", "Subject", observation.subject.map { "\(surroundings.unitName($0.unit)) \($0.label)" }),
      line("线索", "Lead", observation.lead.map { _ in surroundings(Words("已转为线索", "raised")) }, .accent),
    ]
    return lines.compactMap(\.self) + recommendations
  }

  /// `整改建议 J0001 补齐办事指南 2021-09-30 待回复`
  private var recommendations: [StyledLine] {
    let shown = ["text", "reply_due", "status"]
    return advices.map { row in
      let cells = zip(Listing.recommendations.columns, row.cells).filter { shown.contains($0.0.key) }
      let text = cells.map { $0.1.text(surroundings) }.joined(separator: "  ")
      return RecordPage.line(surroundings(Words("整改建议", "Advice")), "\(row.number.short) \(text)")
    }
  }
}

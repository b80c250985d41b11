import ArgumentParser
import Ledger

struct AssignCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: said("分办会：一次分办多件", "Several leads to one handler, as one entry and one undo."),
    discussion: said(
      "不写 --handler 列出谁可以承办。全部办成或一件不办。例：duban assign 0017 0021 --handler K-03",
      "Without --handler: who could take them. All of them or none. Example: duban assign 0017 0021 --handler K-03"))

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("线索编号", "The leads' numbers.", "no"))
  var numbers: [String]

  @Option(help: explained("承办人代码", "The handler's code.", "code"))
  var handler: String?

  @Option(help: explained("承办部门，默认承办人所在部门", "The handling department; the handler's own unless given."))
  var department: String?

  @Option(help: explained("分办日期，默认今天", "The day; today unless given.", "date"))
  var on: String?

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office(forWriting: handler != nil)
    let leads = try numbers.map(office.lead)
    guard let handler else {
      return candidates(try office.book.candidates(for: leads.map(\.id)), office)
    }
    var values = ["handler": handler]
    values["handling_department"] = department
    values["on"] = on
    do {
      let receipt = try office.book.batch("assign", office.context) { perform in
        var refused: [BrokenRule] = []
        for lead in leads {
          guard
            case .refused(let rules) = try perform(
              ChangeRequest("assign", values.merging(["lead": lead.id.text]) { $1 }))
          else { continue }
          refused += rules.map { $0.saying(lead.number) }
        }
        guard refused.isEmpty else { throw Refused(rules: refused) }
        return Words("分办\(leads.count)件给 \(handler)", "Assigned \(leads.count) leads to \(handler)")
      }
      return OutcomeReply(outcome: .done(receipt))
    } catch let refused as Refused {
      return OutcomeReply(outcome: .refused(refused.rules))
    }
  }

  /// One of the leads was refused: none is written.
  private struct Refused: Error { let rules: [BrokenRule] }

  private func candidates(_ candidates: [AssignmentCandidate], _ office: Office) -> ListReply {
    ListReply(
      name: "candidates",
      rows: ReplyTable(
        columns: [
          .init("handler", Words("承办人", "Handler")), .init("display", Words("岗位", "Post")),
          .init("open", Words("在办", "Open")), .init("fit", Words("可承办", "Fit")),
          .init("why", Words("原因", "Why not")),
        ],
        rows: candidates.map { candidate in
          let why = candidate.refusals.listed(Words("；", "; "))
          return [
            .text(candidate.officer.code), .text(candidate.officer.display), .number(candidate.openLeads),
            .flag(candidate.isFit), .coded(why.zh.isEmpty ? nil : why.zh, why),
          ]
        }), isPaged: false, isPractice: office.info.isPractice)
  }
}

extension BrokenRule {
  /// With the lead's number before it.
  fileprivate func saying(_ number: String) -> BrokenRule {
    BrokenRule(rule, field: field, Words("\(number) ", "\(number) ") + message)
  }
}

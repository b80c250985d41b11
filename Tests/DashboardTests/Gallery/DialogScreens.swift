import Ledger
import TerminalUI

@testable import Dashboard

/// Forms, dialogs and screens of their own.
enum DialogScreens {
  static let all = forms + records

  private static let forms = [
    GoldenScreen("form.note") { stage in
      var bench = try stage.form("note")
      bench.type("调取审批系统记录，联系电话13800138000")
      return bench.frame
    },
    GoldenScreen("form.extend") { stage in
      var bench = try stage.form("extend")
      bench.press("Ctrl-S")
      bench.answer(
        .outcome(
          .refused([
            BrokenRule("form", field: "due_on", Words("缺期限", "Due on is missing")),
            BrokenRule("I12", Words("线索“已办结”，不能延期；需要时先重启", "the lead is \"Resolved\": reopen it first")),
            BrokenRule("I11", field: "approved_by", Words("批准人不得为承办人", "the approver must not be the handler")),
          ])))
      return bench.frame
    },
    GoldenScreen("form.accountability") { stage in
      var bench = Bench(
        AccountabilityForm(
          DialogFixture.change("record_accountability"), AccountabilityFixture.dossier, stage.surroundings),
        stage.surroundings)
      bench.press("1")
      bench.answer(.ladder(AccountabilityFixture.ladder))
      for _ in 0..<5 { bench.press("Tab") }
      bench.type("政务警告")
      bench.press("Enter")
      return bench.frame
    },
    GoldenScreen("form.discard") { stage in
      var bench = try stage.form("note")
      bench.type("调取记录")
      bench.press("Shift-Tab", "Shift-Tab", "Enter")
      return bench.frame
    },
    GoldenScreen("register.questions", layer: { try $0.bench(.register) }),
    GoldenScreen("register.refused") { stage in
      var bench = try stage.bench(.register)
      bench.press("1")
      return bench.frame
    },
    GoldenScreen("register") { stage in
      var bench = try stage.bench(.register)
      bench.press("2", "2")
      bench.type("住建")
      bench.press("Enter")
      bench.type("慢作")
      bench.press("Enter")
      bench.answer(.similar(OfficesFixture.similar))
      return bench.frame
    },
    GoldenScreen("pick") { stage in
      var bench = try stage.bench(.register)
      bench.press("2", "2")
      bench.type("住")
      return bench.frame
    },
    GoldenScreen("pick.nothing") { stage in
      var bench = try stage.bench(.register)
      bench.press("2", "2")
      bench.type("没有的单位")
      return bench.frame
    },
    GoldenScreen("observe") { stage in
      var bench = try stage.bench(.observe(unit: DialogFixture.window))
      bench.type("施工许可")
      bench.press("Tab", "1", "4")
      for _ in 0..<5 { bench.press("Tab") }
      bench.press("2", "1", "2", "2", "1", "1", "3")
      bench.type("企业四次到窗口，每次告知的材料不同；现场无办事指南。")
      bench.press("Tab", "Space")
      return bench.frame
    },
    GoldenScreen("resolve", layer: { try $0.bench(.resolve(DialogFixture.dossier)) }),
    GoldenScreen("make") { stage in
      var bench = try stage.bench(.makeLedger)
      bench.type("kts")
      return bench.frame
    },
  ]

  private static let records = [
    GoldenScreen("rectification") { stage in
      var bench = try stage.bench(.rectification(RecordID("r-2")))
      var record = DialogFixture.dossier.rectifications[1]
      record.cause = "窗口未按清单收费"
      record.progress = [DatedLine(on: Fixture.day("2021-08-20"), by: "K-03", text: "已核对收费台账，确认多收320元")]
      record.evidence = [DatedLine(on: Fixture.day("2021-09-08"), by: "住建局 办公室主任", text: "退费凭证两张")]
      record.appliedOn = Fixture.day("2021-09-08")
      record.appliedBy = "K-03"
      bench.answer(.rectification(record))
      bench.answer(.dossier(DialogFixture.dossier))
      return bench.frame
    },
    GoldenScreen("accountability") { try accountability($0, AccountabilityFixture.decided) },
    GoldenScreen("accountability.transfer") { try accountability($0, AccountabilityFixture.suggested) },
    GoldenScreen("observations", layer: { try observations($0) }),
    GoldenScreen("observations.filter") { stage in
      var bench = try observations(stage)
      bench.press("F3")
      return bench.frame
    },
    GoldenScreen("observation") { stage in
      var bench = try stage.bench(.observation(RecordID("ob-1")))
      bench.answer(.observation(ObservationFixture.observation))
      return bench.frame
    },
    GoldenScreen("officers", layer: { try $0.bench(.officers) }),
    GoldenScreen("units", layer: { try $0.bench(.units) }),
    GoldenScreen("campaign", layer: { try $0.bench(.campaign) }),
    GoldenScreen("days") { stage in
      var bench = try stage.bench(.daysOff)
      bench.answer(
        .localDays([
          LocalDay(
            id: RecordID("d-1"), owner: Fixture.owner, on: Fixture.day("2021-05-13"), isOff: true, name: "肉孜节",
            source: "自治区通知（示例）")
        ]))
      return bench.frame
    },
  ]

  private static func accountability(_ stage: Stage, _ record: Accountability) throws -> Frame {
    var bench = try stage.bench(.accountability(record.id))
    bench.answer(.accountability(record))
    bench.answer(.dossier(AccountabilityFixture.dossier))
    bench.answer(.ladder(AccountabilityFixture.ladder))
    return bench.frame
  }

  private static func observations(_ stage: Stage) throws -> Bench {
    var bench = try stage.bench(.observations)
    bench.answer(.observations(ObservationFixture.page)) { effect in
      if case .read(_, .observations) = effect { true } else { false }
    }
    bench.answer(.count(2))
    return bench
  }
}

import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// What the screen shows of a request, and to whom it shows where things came from.
@Suite struct RequestScreenTests {
  private func detail(_ change: (inout Dossier) -> Void, role: Officer.Role = .handler, _ language: Language = .zh)
    -> String
  {
    var ledger = Fixture.ledger()
    if let index = ledger.officers.firstIndex(where: { $0.code == ledger.officer }) {
      ledger.officers[index].role = role
    }
    var surroundings = Surroundings(Fixture.opening(language, width: 120, height: 40, ledger: ledger))
    surroundings.rulebook.enterpriseWords = EnterpriseWords(trades: ["包装"], forms: ["厂"])
    var dossier = Fixture.dossier(Fixture.leads[0])
    dossier.lead.kind = .request
    dossier.lead.status = .inProgress
    change(&dossier)
    return LeadDetail(surroundings: surroundings, dossier: dossier).whole(width: 100)
      .map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
  }

  @Test func aRequestShowsItsFirmMaskedItsPaceAndItsCoUnits() {
    let text = detail { dossier in
      dossier.lead.enterpriseAlias = "奎屯昆仑包装厂"
      dossier.lead.receivedOn = Fixture.day("2021-09-10")
      dossier.lead.coDues = [
        CoUnitDue(unit: RecordID("u-reform"), dueOn: Fixture.day("2021-09-11")),
        CoUnitDue(unit: RecordID("u-hall"), dueOn: Fixture.day("2021-09-15"), doneOn: Fixture.day("2021-09-12")),
      ]
      dossier.followUps = [
        FollowUp(
          id: RecordID("f"), owner: Fixture.owner, lead: dossier.lead.id, on: Fixture.today, by: "K-03", way: "电话",
          satisfied: .yes, relapse: false, note: nil)
      ]
    }
    #expect(!text.contains("昆仑") && text.contains("××包装厂"))
    #expect(text.contains("已3天") && text.contains("满意度 满意"))
    #expect(text.contains("配合单位 发改委") && text.contains("超期") && text.contains("2021-09-12 办完"))
  }

  @Test("I29 the petition reference and the link of a conversion are on the screen of a case manager alone")
  func i29OnTheScreen() {
    func change(_ dossier: inout Dossier) {
      dossier.lead.petitionRef = "XF-2021-7"
      dossier.conversion = RecordNumber(owner: Fixture.owner, year: 2021, prefix: "", serial: 77)
    }
    for role in Officer.Role.allCases {
      let text = detail(change, role: role)
      let isShown = role == .caseManager
      #expect(text.contains("XF-2021-7") == isShown, "\(role)")
      #expect(text.contains("654003-2021-0077") == isShown, "\(role)")
    }
  }

  @Test("I17 the field of the petition reference stands in no form but a case manager's")
  func i17InForms() throws {
    for role in Officer.Role.allCases {
      var ledger = DialogFixture.ledger
      let index = try #require(ledger.officers.firstIndex { $0.code == ledger.officer })
      ledger.officers[index].role = role
      let surroundings = Surroundings(Fixture.opening(ledger: ledger))
      for name in ["register", "edit"] {
        let editor = ChangeEditor(DialogFixture.change(name), subject: nil, title: "", surroundings)
        #expect((editor.form["petition_ref"] != nil) == (role == .caseManager), "\(role) \(name)")
      }
    }
  }
}

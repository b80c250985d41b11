import Ledger

/// A made-up county office.
enum ProbeOffice {
  static let context = ChangeContext(
    today: CivilDate("2021-09-13") ?? CivilDate(daysSinceEpoch: 18_883), officer: "K-03", owner: "652924",
    rulebook: rulebook, campaign: nil)

  /// Everything that a sheet may leave open.
  static let answers = SheetMapping(
    constants: ["source": "信访举报", "division": "沙雅县", "types": "慢作为", "half_dates": "last"],
    concernsRefusedSubject: false, year: 2021)

  /// A few entries of each list: a whole rulebook takes longer to look through than most inputs.
  private static let rulebook: Rulebook = {
    func division(_ code: String, _ name: String, _ parent: String?, _ level: DivisionLevel) -> Division {
      Division(
        code: code, name: Words(name, name), shortName: Words(name, name), parent: parent, administeredBy: nil,
        level: level, pinyin: "", initials: "")
    }
    return Rulebook(
      divisions: DivisionTree([
        division("650000", "新疆维吾尔自治区", nil, .region), division("652900", "阿克苏地区", "650000", .prefecture),
        division("652924", "沙雅县", "652900", .county), division("652902", "库车市", "652900", .county),
      ]),
      calendar: WorkingCalendar(name: .national, national: []), calendars: [:], limits: LimitTable([]),
      colours: ColourThresholds(),
      types: [
        ProblemType(code: "M01", words: Words("慢作为", "Slow"), group: "", firstStep: "", aliases: ["拖延"], initials: "")
      ],
      channels: [NamedCode(code: "hotline", words: Words("12345热线", "Hotline"), aliases: ["热线"])],
      sources: [NamedCode(code: "petition", words: Words("信访举报", "Petition"), aliases: [])], measures: [],
      checklists: [], officeHours: OfficeHours([]), initials: Initials(table: []))
  }()
}

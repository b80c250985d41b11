/// 包联: a leader of party or government looks after a key enterprise or project (A65, B-08), through its stages (B-09).
package struct CareAssignment: ListedRecord {
  package static let kind = RecordKind.care
  package static let numberPrefix = "P"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  /// A post, no name: 县委副书记.
  package var leaderPost: String
  package var body: Body
  package var careKind: Kind
  /// Of the enterprise or the project; published as such (联系公示).
  package var name: String
  package var isKey: Bool
  package var tag: String?
  package var stage: Stage
  /// 一企一策, 一事一议
  package var plan: String?
  package var startsOn: CivilDate
  /// 联系公示: when the contact was published.
  package var publishedOn: CivilDate?
  package var visits: [Visit]
  package var problems: [Problem]
  package var endedOn: CivilDate?
  package var endReason: String?

  /// 四套班子 (B-08), and others who take part.
  package enum Body: String, Codable, Sendable, CaseIterable {
    case party, congress, government
    case consultative = "cppcc"
    case other

    package var words: Words {
      switch self {
      case .party: Words("党委", "Party committee")
      case .congress: Words("人大", "People's congress")
      case .government: Words("政府", "Government")
      case .consultative: Words("政协", "CPPCC")
      case .other: Words("其他", "Other")
      }
    }
  }

  package enum Kind: String, Codable, Sendable, CaseIterable {
    case enterprise, project, association

    package var words: Words {
      switch self {
      case .enterprise: Words("企业", "Enterprise")
      case .project: Words("项目", "Project")
      case .association: Words("商会、协会", "Association")
      }
    }
  }

  /// 全程保姆式服务 (B-09).
  package enum Stage: String, Codable, Sendable, CaseIterable {
    case opening, landing, production

    package var words: Words {
      switch self {
      case .opening: Words("企业开办", "Opening")
      case .landing: Words("项目落地", "Landing")
      case .production: Words("产品生产", "Production")
      }
    }
  }

  package struct Visit: Codable, Hashable, Sendable {
    package var on: CivilDate
    /// A post.
    package var by: String
    package var note: String?

    package init(on: CivilDate, by: String, note: String? = nil) {
      self.on = on
      self.by = by
      self.note = note
    }
  }

  /// Found at a visit; numbered from 1 in the order in which they were found.
  package struct Problem: Codable, Hashable, Sendable {
    package var text: String
    package var foundOn: CivilDate
    package var solvedOn: CivilDate?
    package var result: String?
    /// The request that was raised from it.
    package var lead: RecordID?

    package init(text: String, foundOn: CivilDate, solvedOn: CivilDate? = nil) {
      self.text = text
      self.foundOn = foundOn
      self.solvedOn = solvedOn
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, leaderPost: String, body: Body,
    careKind: Kind, name: String, stage: Stage, startsOn: CivilDate
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.leaderPost = leaderPost
    self.body = body
    self.careKind = careKind
    self.name = name
    self.stage = stage
    self.startsOn = startsOn
    isKey = true
    visits = []
    problems = []
  }

  package var caption: Words { Words("\(leaderPost) — \(name)", "\(leaderPost) — \(name)") }
  package var isOpen: Bool { endedOn == nil }
  package var lastVisitOn: CivilDate? { visits.map(\.on).max() }
  package var openProblems: Int { problems.count { $0.solvedOn == nil } }

  /// Days without a visit, counted from the beginning where there was none; nil once it has ended.
  package func daysUnvisited(on today: CivilDate) -> Int? {
    isOpen ? max(0, today.days(since: lastVisitOn ?? startsOn)) : nil
  }
}

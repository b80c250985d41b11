import Ledger
import TerminalUI

/// 督办 (F2): the ladder of a lead with what was done already, and what can be done next: for this lead, for all yellow
/// and red ones of its department, on the letter that is out.
struct UrgingScreen: RecordLayer {
  private var dossier: Dossier
  /// Yellow and red leads of its department that a letter to all of them would reach.
  private var pressing: Int?
  private var counting: RequestID?
  private var reading: RequestID?
  var page = RecordPage()

  /// From here on the number has to be typed.
  private static let mostWithoutTyping = 10

  private enum Choice {
    static let letters = "letters"
    static let department = "urge_department"
  }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var subject: Change.Subject? { .lead(dossier) }

  mutating func start(_ surroundings: inout Surroundings) {
    if let department = dossier.lead.handlingDepartment, isOwn(surroundings) {
      var filter = LeadFilter()
      filter.owner = dossier.lead.owner
      filter.department = department
      filter.pressing = true
      filter.unurged = true
      counting = surroundings.read(.leadCount(LeadQuery(filter), limit: nil))
    }
    show(surroundings)
  }

  /// Something was sent or recorded on top of it.
  mutating func resume(_ surroundings: inout Surroundings) {
    reading = surroundings.read(.dossier(dossier.lead.id))
    start(&surroundings)
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    switch answer {
    case .count(let count) where request == counting: pressing = count
    case .dossier(let found?) where request == reading: dossier = found
    default: return .stay
    }
    show(surroundings)
    return .stay
  }

  /// A department of this organ's, and not of another that sent its ledger.
  private func isOwn(_ surroundings: Surroundings) -> Bool { dossier.lead.owner == surroundings.ledger?.info.owner }

  /// The newest letter that is not done with.
  private var current: UrgingLetter? { dossier.urgings.last { $0.isOpen } }

  func choose(_ step: String, _ surroundings: Surroundings) -> LayerResult {
    layer(for: step, surroundings).map { .push($0) } ?? .stay
  }

  private func layer(for step: String, _ surroundings: Surroundings) -> (any Layer)? {
    switch step {
    case Choice.letters:
      var query = RecordQuery()
      query.lead = dossier.lead.id
      return ListingTable.listing(named: "letters").map { ListingScreen($0, query: query) }
    case LetterSteps.paper: return current.map { PaperOpening($0.id) }
    case Choice.department: return department(surroundings)
    case "urge":
      guard let change = LayerFactory.change(step) else { return nil }
      return ChangeForm(change, subject: .lead(dossier), prefilled: suggestion(surroundings), surroundings)
    default:
      guard let change = LayerFactory.change(step) else { return nil }
      let letter = change.subjectKind == .lead ? nil : current
      let subject: Change.Subject = letter.map { .record($0, dossier) } ?? .lead(dossier)
      return LayerFactory.layer(for: change, subject: subject, surroundings)
    }
  }

  /// What the colour suggests, to be seen before it is sent (domain rule I20).
  private func suggestion(_ surroundings: Surroundings) -> [String: String] {
    var values: [String: String] = [:]
    values["level"] = UrgingLetter.Level(surroundings.standing(of: dossier.lead.clockFacts).colour)?.rawValue
    values["department"] = dossier.lead.handlingDepartment
    return values
  }

  /// A batch says its number, and above ten asks to type it.
  private func department(_ surroundings: Surroundings) -> (any Layer)? {
    guard let change = LayerFactory.change(Choice.department), let count = pressing,
      let name = dossier.lead.handlingDepartment
    else { return nil }
    let form = ChangeForm(change, subject: .book, prefilled: ["department": name], surroundings)
    guard count > Self.mostWithoutTyping else { return form }
    let ask = Words(
      "将对\(name)的\(count)件红、黄线索各发一函。", "A letter for each of the \(count) yellow and red leads of \(name).")
    let dialog = Dialog(
      title: surroundings(change.title), text: [StyledLine(surroundings(ask))],
      buttons: [
        .init(false, surroundings.strings.menus.no), .init(true, surroundings(change.title), needsTyping: true),
      ], harmless: false, typing: (surroundings(Words("请输入件数", "type the number")), "\(count)"))
    return DialogLayer(dialog) { isWanted, _ in isWanted ? .replace(form) : .close }
  }
}

// What it shows.
extension UrgingScreen {
  mutating func show(_ surroundings: Surroundings) {
    guard let context = surroundings.changeContext else { return }
    let words = UrgingWords(dossier: dossier, ladder: dossier.ladder(context), surroundings: surroundings)
    page.show(title: words.title, left: words.ladderLines, right: words.letters)
    page.steps = StepMenu(items(context, surroundings), surroundings)
  }

  private func items(_ context: ChangeContext, _ surroundings: Surroundings) -> [Menu<String>.Item] {
    let onLead = ["urge", "remind"].compactMap(LayerFactory.change).map { change in
      let why = change.availability(.lead(dossier), context).uniqued().map(\.message).listed(Words("；", "; "))
      return Menu<String>.Item(
        change.name, surroundings(change.title), refusal: why.zh.isEmpty ? nil : surroundings(why))
    }
    var items = onLead + [departmentItem(surroundings)]
    if let current {
      items += LetterSteps.items(
        ["issue_letter", "urge_reply", "urge_talk", "urge_escalate", "close_letter"], of: current, under: dossier,
        hasPaper: current.method == .letter, surroundings)
    }
    guard !dossier.urgings.isEmpty else { return items }
    let all = Words("本件的督办函和提醒（\(dossier.urgings.count)）", "Its letters and reminders (\(dossier.urgings.count))")
    return items + [Menu.Item(Choice.letters, surroundings(all))]
  }

  private func departmentItem(_ surroundings: Surroundings) -> Menu<String>.Item {
    let title = Words("全部红、黄线索一并发函", "All its yellow and red leads")
    guard let name = dossier.lead.handlingDepartment else {
      return Menu.Item(
        Choice.department, surroundings(title), refusal: surroundings(Words("线索未写承办部门", "the lead names no department"))
      )
    }
    let called = Words("\(name)：", "\(name): ") + title
    guard isOwn(surroundings) else {
      return Menu.Item(
        Choice.department, surroundings(called), refusal: surroundings(Words("不是本机关的线索", "it is another organ's lead")))
    }
    switch pressing {
    case nil: return Menu.Item(Choice.department, surroundings(called), refusal: "..")
    case 0?:
      return Menu.Item(
        Choice.department, surroundings(called),
        refusal: surroundings(Words("没有待发函的", "none without a letter")))
    case let count?:
      return Menu.Item(Choice.department, surroundings(called + Words("（\(count)件）", " (\(count))")))
    }
  }
}

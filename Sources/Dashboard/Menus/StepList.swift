import Ledger

/// The steps that a record can take now, and why the others can't be taken.
struct StepList {
  struct Step {
    let change: Change
    let refusals: [BrokenRule]
  }

  let steps: [Step]
  private let surroundings: Surroundings

  init(_ subject: Change.Subject, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    guard let context = surroundings.changeContext else {
      steps = []
      return
    }
    steps = ChangeTable.all.filter { $0.subjectKind == subject.kind }.map { change in
      Step(change: change, refusals: change.availability(subject, context))
    }
  }

  /// Titles of the legal ones, the likeliest first.
  var next: [String] {
    steps.filter { $0.refusals.isEmpty }.map { surroundings($0.change.title) }
  }
}

extension Change.Subject {
  var kind: Change.SubjectKind {
    switch self {
    case .book: .book
    case .lead: .lead
    case .rectification: .rectification
    case .observation: .observation
    case .accountability: .accountability
    case .officer: .officer
    }
  }
}

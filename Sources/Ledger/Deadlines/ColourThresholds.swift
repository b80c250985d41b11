/// When a lead turns yellow and red (T25). Offices count differently (domain 2.8), so these are settings.
package struct ColourThresholds: Hashable, Sendable {
  package enum CountFrom: String, Sendable, Codable { case discovered, received }

  package var countFrom: CountFrom
  /// A clue without disposal: yellow after so many months, red after so many; nil: never for that.
  package var yellowAfterMonths: Int?
  package var redAfterMonths: Int?
  /// With a due date: yellow on its last so many days, the due day included.
  package var yellowLastDays: Int
  /// A lead in this state that nothing was done on for so many months (长武县: 初步核实 3 and 6, 谈话函询 2 and 3).
  package var idle: [LeadStatus: IdleMonths]
  /// What the office does at each colour, in words: 工作提示, 督办函.
  package var answers: [Colour: Words]

  package struct IdleMonths: Hashable, Sendable {
    package var yellow: Int?
    package var red: Int?

    package init(yellow: Int? = nil, red: Int? = nil) {
      self.yellow = yellow
      self.red = red
    }
  }

  package init(
    countFrom: CountFrom = .discovered, yellowAfterMonths: Int? = 1, redAfterMonths: Int? = 2, yellowLastDays: Int = 3,
    idle: [LeadStatus: IdleMonths] = [:], answers: [Colour: Words] = [:]
  ) {
    self.countFrom = countFrom
    self.yellowAfterMonths = yellowAfterMonths
    self.redAfterMonths = redAfterMonths
    self.yellowLastDays = yellowLastDays
    self.idle = idle
    self.answers = answers
  }
}

package struct Initials: Sendable {}

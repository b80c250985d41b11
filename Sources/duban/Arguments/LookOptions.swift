import ArgumentParser
import CursesTerminal

/// How the dashboard looks; commands have no use for it.
struct LookOptions: ParsableArguments {
  @Flag(help: explained("用+-|画框", "Boxes of +-| instead of lines."))
  var ascii = false

  @Option(help: explained("终端把歧义宽度字符画成几列", "How wide the terminal makes ambiguous characters.", "narrow|wide"))
  var ambiwidth = AmbiguousWidth.narrow

  @Option(help: explained("配色", "The colours.", "theme"))
  var theme = Theme.standard

  enum AmbiguousWidth: String, CaseIterable, ExpressibleByArgument { case narrow, wide }
}

extension Theme: ExpressibleByArgument {}

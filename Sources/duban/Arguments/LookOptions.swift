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

  @Flag(help: explained("投影模式：遮盖对象、企业、内容和人员代号，只看不改", "Masked for a projector; nothing is written."))
  var masked = false

  enum AmbiguousWidth: String, CaseIterable, ExpressibleByArgument { case narrow, wide }
}

extension Theme: ExpressibleByArgument {}

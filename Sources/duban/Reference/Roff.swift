/// A manual page in the making, in the `man` macros, which groff and mandoc both read.
struct Roff {
  private(set) var source = ""

  /// - Parameter isChinese: lines break between any two characters, which groff must be told.
  init(title: String, version: String, manual: String, isChinese: Bool) {
    source = ".\\\" Written by `make reference` out of the program's own tables.\n"
    source += ".TH \(title) 1 \"\" \"\(Self.escaped(version))\" \"\(Self.escaped(manual))\"\n"
    if isChinese { source += ".if \\n(.g .mso zh.tmac\n" }
    source += ".ad l\n.nh\n"
  }

  mutating func section(_ title: String) { source += ".SH \"\(Self.escaped(title))\"\n" }

  mutating func subsection(_ title: String) { source += ".SS \"\(Self.escaped(title))\"\n" }

  /// Each line of the text is a line of the page.
  mutating func paragraph(_ text: String) {
    source += ".PP\n" + Self.lines(text)
  }

  /// A term and what it means.
  mutating func entry(_ term: String, _ text: String) {
    source += ".TP\n\\fB\(Self.escaped(term))\\fR\n" + Self.lines(text)
  }

  private static func lines(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      let written = escaped(String(line))
      // A dot or an apostrophe at the start of a line would be a request.
      return (written.first == "." || written.first == "'" ? "\\&" : "") + written
    }.joined(separator: "\n.br\n") + "\n"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\"": escaped += "\\(dq"
      // Without a place to break, groff 1.22 never ends on a long run of Chinese and Latin words.
      case "、", "：", "，", "；": escaped += "\(character)\\:"
      default: escaped.append(character)
      }
    }
  }
}

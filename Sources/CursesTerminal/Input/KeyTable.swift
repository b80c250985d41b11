internal import CNcurses
internal import TerminalUI

/// Key codes as keys, and the sequences that terminals send without telling terminfo.
enum KeyTable {
  private static let pasteStart: Int32 = 2_000
  private static let pasteEnd: Int32 = 2_001
  private static let focusIn: Int32 = 2_002
  private static let focusOut: Int32 = 2_003
  private static let ctrlLeft: Int32 = 2_004
  private static let ctrlRight: Int32 = 2_005
  private static let nothing: Int32 = 2_006
  /// Three characters follow that say where.
  static let oldMouse: Int32 = 2_007
  /// And the character's value.
  private static let keypad: Int32 = 2_100

  private static let sequences: [(String, Int32)] = [
    ("[200~", pasteStart), ("[201~", pasteEnd), ("[I", focusIn), ("[O", focusOut), ("[M", oldMouse),
    // xterm, PuTTY, rxvt and the Linux console, each in its own way (after htop's table).
    ("[H", KEY_HOME), ("OH", KEY_HOME), ("[1~", KEY_HOME), ("[7~", KEY_HOME),
    ("[F", KEY_END), ("OF", KEY_END), ("[4~", KEY_END), ("[8~", KEY_END),
    ("[2~", KEY_IC), ("[3~", KEY_DC), ("[5~", KEY_PPAGE), ("[6~", KEY_NPAGE),
    ("[A", KEY_UP), ("OA", KEY_UP), ("[B", KEY_DOWN), ("OB", KEY_DOWN),
    ("[C", KEY_RIGHT), ("OC", KEY_RIGHT), ("[D", KEY_LEFT), ("OD", KEY_LEFT),
    ("[Z", KEY_BTAB),
    ("[1;2A", KEY_SR), ("[a", KEY_SR), ("[1;2B", KEY_SF), ("[b", KEY_SF),
    ("[1;2C", KEY_SRIGHT), ("[c", KEY_SRIGHT), ("[1;2D", KEY_SLEFT), ("[d", KEY_SLEFT),
    ("[1;2H", KEY_SHOME), ("[1;2F", KEY_SEND),
    ("[1;5C", ctrlRight), ("Oc", ctrlRight), ("[1;5D", ctrlLeft), ("Od", ctrlLeft),
    ("OP", KEY_F0 + 1), ("[11~", KEY_F0 + 1), ("[[A", KEY_F0 + 1),
    ("OQ", KEY_F0 + 2), ("[12~", KEY_F0 + 2), ("[[B", KEY_F0 + 2),
    ("OR", KEY_F0 + 3), ("[13~", KEY_F0 + 3), ("[[C", KEY_F0 + 3),
    ("OS", KEY_F0 + 4), ("[14~", KEY_F0 + 4), ("[[D", KEY_F0 + 4),
    ("[15~", KEY_F0 + 5), ("[[E", KEY_F0 + 5), ("[17~", KEY_F0 + 6), ("[18~", KEY_F0 + 7),
    ("[19~", KEY_F0 + 8), ("[20~", KEY_F0 + 9), ("[21~", KEY_F0 + 10),
    ("[23~", KEY_F0 + 11), ("[24~", KEY_F0 + 12),
    ("[1;2R", KEY_F0 + 15), ("O2R", KEY_F0 + 15), ("O1;2R", KEY_F0 + 15), ("[13;2~", KEY_F0 + 15),
    // rxvt ends a key with Shift by `$`, which no standard allows at the end of a sequence.
    ("[7$", KEY_SHOME), ("[8$", KEY_SEND), ("[2$", nothing), ("[3$", nothing), ("[5$", nothing), ("[6$", nothing),
    ("OM", KEY_ENTER),
  ]

  /// What terminfo calls F13 and so on: Shift-F3 and so on of PuTTY and rxvt, where Shift adds ten. The Linux console
  /// counts from Shift-F1, as its description says.
  private static let shifted: [(String, Int32)] = [
    ("[25~", 3), ("[26~", 4), ("[28~", 5), ("[29~", 6), ("[31~", 7), ("[32~", 8), ("[33~", 9), ("[34~", 10),
  ]

  /// The number pad of a terminal that sends sequences for it all the same: always what its keys say.
  private static let pad: [(String, Unicode.Scalar)] = [
    ("Op", "0"), ("Oq", "1"), ("Or", "2"), ("Os", "3"), ("Ot", "4"), ("Ou", "5"), ("Ov", "6"), ("Ow", "7"),
    ("Ox", "8"), ("Oy", "9"), ("Oj", "*"), ("Ok", "+"), ("Ol", "+"), ("Om", "-"), ("On", "."), ("Oo", "/"),
  ]

  /// terminfo's names of the keys that ncurses reads by itself.
  static let capabilities: [(name: String, code: Int32)] =
    [
      ("kcuu1", KEY_UP), ("kcud1", KEY_DOWN), ("kcuf1", KEY_RIGHT), ("kcub1", KEY_LEFT), ("khome", KEY_HOME),
      ("kend", KEY_END), ("kpp", KEY_PPAGE), ("knp", KEY_NPAGE), ("kich1", KEY_IC), ("kdch1", KEY_DC),
      ("kbs", KEY_BACKSPACE), ("kent", KEY_ENTER), ("kcbt", KEY_BTAB), ("kri", KEY_SR), ("kind", KEY_SF),
      ("kRIT", KEY_SRIGHT), ("kLFT", KEY_SLEFT), ("kHOM", KEY_SHOME), ("kEND", KEY_SEND), ("ka1", KEY_A1),
      ("ka3", KEY_A3), ("kc1", KEY_C1), ("kc3", KEY_C3),
    ] + (1...24).map { ("kf\($0)", KEY_F0 + Int32($0)) }

  /// What `define` gives ncurses for a terminal of this name, whole.
  static func own(for name: String) -> [([UInt8], RawInput)] {
    codes(for: name).map { (Array($0.sequence.utf8), input(for: $0.code)) }
  }

  private static func codes(for name: String) -> [(sequence: String, code: Int32)] {
    var codes = sequences
    if name != "linux" { codes += shifted.map { ($0.0, KEY_F0 + 12 + $0.1) } }
    codes += pad.map { ($0.0, keypad + Int32($0.1.value)) }
    return codes.map { ("\u{1B}" + $0.0, $0.1) }
  }

  static func define(for name: String) {
    // Control characters are ours: the Linux console's description has Ctrl-Z as a key of its own.
    for value in 0x01...0x7F as ClosedRange<UInt8> where value != 0x1B && (value < 0x20 || value == 0x7F) {
      define_key(String(Unicode.Scalar(value)), 0)
    }
    // What terminfo says otherwise is of no use: PuTTY's has the plain Up as a scroll key, VT220's Home as Find.
    for (sequence, code) in codes(for: name) where key_defined(sequence) != KEY_MOUSE { define_key(sequence, code) }
  }

  static func input(for code: Int32) -> RawInput {
    switch code {
    case pasteStart: .pasteStart
    case pasteEnd: .pasteEnd
    case keypad...keypad + 0x7F: Unicode.Scalar(UInt32(code - keypad)).map(RawInput.scalar) ?? .nothing
    default: key(for: code).map(RawInput.key) ?? .nothing
    }
  }

  /// Nil for a code that means nothing here.
  private static func key(for code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_A1: .home
    case KEY_END, KEY_C1: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_IC: .insert
    case KEY_DC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    case KEY_BTAB: .shiftTab
    case KEY_SR: .shiftUp
    case KEY_SF: .shiftDown
    case KEY_SLEFT: .shiftLeft
    case KEY_SRIGHT: .shiftRight
    case KEY_SHOME: .shiftHome
    case KEY_SEND: .shiftEnd
    case focusIn: .focusGained
    case focusOut: .focusLost
    case ctrlLeft: .ctrlLeft
    case ctrlRight: .ctrlRight
    case KEY_F0 + 1...KEY_F0 + 12: .function(Int(code - KEY_F0))
    case KEY_F0 + 13...KEY_F0 + 24: .shiftFunction(Int(code - KEY_F0 - 12))
    default: nil
    }
  }
}

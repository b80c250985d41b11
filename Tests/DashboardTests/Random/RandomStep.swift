import Ledger
import TerminalUI

@testable import Dashboard

/// One thing that happens to a dashboard. Numbers choose among what is there, so that a step means something in any
/// script.
enum RandomStep: Sendable {
  case key(Key)
  /// One of the requests under way is answered, in whatever order; `luck` decides what.
  case answer(Int, luck: Int)
  /// A request that was answered, or that nobody waits for any more.
  case staleAnswer(Int, luck: Int)
  case failure(Int)
  /// A minute, or some days, have passed.
  case tick(days: Int, minute: Int)
  case bookChanged
  /// Another program takes a lead away, or brings it back.
  case turn(Int)
  case language
  /// A screen or a form is opened, as a command would.
  case open(Int)

  /// Keys come about as often as everything else together.
  static func next(_ dice: inout Dice) -> RandomStep {
    switch dice.roll(0..<100) {
    case 0..<60: .key(key(&dice))
    case 60..<84: .answer(dice.roll(0..<100), luck: dice.roll(0..<1_000))
    case 84..<87: .staleAnswer(dice.roll(0..<100), luck: dice.roll(0..<1_000))
    case 87..<89: .failure(dice.roll(0..<100))
    case 89..<91: .tick(days: dice.roll(0..<3), minute: dice.roll(0..<1_440))
    case 91..<92: .bookChanged
    case 92..<93: .turn(dice.roll(0..<150))
    case 93..<94: .language
    case 94..<95: .open(dice.roll(0..<100))
    default: .key(resize(&dice))
    }
  }

  private static let plain: [Key] = [
    .enter, .enter, .escape, .escape, .tab, .shiftTab, .backspace, .delete, .insert, .up, .down, .down, .left, .right,
    .home, .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .shiftHome, .shiftEnd, .ctrlLeft,
    .ctrlRight, .focusGained, .focusLost,
  ]

  private static func key(_ dice: inout Dice) -> Key {
    switch dice.roll(0..<20) {
    case 0..<9: return dice.pick(plain)
    case 9, 10: return .function(dice.roll(1...12))
    case 11: return .shiftFunction(dice.roll(1...12))
    case 12, 13: return .ctrl(dice.pick(Array("abcdefghijklmnopqrstuvwxyz@\\]^_")))
    case 14, 15: return .character(dice.pick(Array("1234567890 jkhlgGvsCxnNtaoryuUq/:?*１２　／，")))
    case 16: return .character(HostileText.make(&dice).first ?? "x")
    case 17: return .text(HostileText.make(&dice))
    case 18: return .paste(HostileText.make(&dice))
    default:
      let actions: [Key.Mouse.Action] = [.press, .press, .release, .doubleClick, .wheelUp, .wheelDown]
      return .mouse(Key.Mouse(dice.pick(actions), at: Position(x: dice.roll(-2..<120), y: dice.roll(-2..<50))))
    }
  }

  /// From 1×1 to 300×100, mostly small: that is where rows run out.
  private static func resize(_ dice: inout Dice) -> Key {
    switch dice.roll(0..<40) {
    case 0: .resize(width: dice.roll(1...300), height: dice.roll(1...100))
    case 1..<8: .resize(width: dice.roll(1...130), height: dice.roll(1...45))
    case 8..<14: .resize(width: dice.roll(1..<40), height: dice.roll(1..<10))
    default: .resize(width: dice.roll(40...84), height: dice.roll(8...26))
    }
  }

  /// As a line of a script that can be read and typed again.
  var line: String {
    switch self {
    case .key(.character(let character)): "key .character(\"\(Self.escaped(String(character)))\")"
    case .key(.text(let text)): "key .text(\"\(Self.escaped(text))\")"
    case .key(.paste(let text)): "key .paste(\"\(Self.escaped(text))\")"
    case .key(let key): "key \(key.name ?? "\(key)")"
    default: "\(self)"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.value >= 0x20 && scalar.value < 0x7F ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }.joined()
  }
}

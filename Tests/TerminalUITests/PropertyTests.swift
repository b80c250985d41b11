import Testing

@testable import TerminalUI

/// Random text, keys, sizes and widgets: nothing traps, and every frame is sound (row widths, halves, no control
/// or bidirectional character, cursor inside). The seed is fixed, so a failure can be had again.
@Suite struct PropertyTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    mutating func pick<T>(_ items: [T], or other: T) -> T { items.randomElement(using: &self) ?? other }

    mutating func scalar() -> Unicode.Scalar {
      let ranges: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0x20...0x7E, 0x4E00...0x9FFF, 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF01...0xFF5E, 0x00...0x1F,
        0x7F...0x9F, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x1F300...0x1FAFF,
        0x1F1E6...0x1F1FF, 0xE000...0xE010, 0xFE00...0xFE0F, 0x600...0x6FF, 0x1100...0x11FF, 0x2460...0x257F,
        0xE0001...0xE007F,
      ]
      return Unicode.Scalar(UInt32.random(in: pick(ranges, or: 0x20...0x7E), using: &self)) ?? "x"
    }

    mutating func text(_ most: Int) -> String {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...most, using: &self) { view.append(scalar()) }
      return String(view)
    }

    mutating func key() -> Key {
      let plain: [Key] = [
        .enter, .escape, .tab, .shiftTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
        .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .shiftHome, .shiftEnd, .ctrlLeft,
        .ctrlRight, .function(3), .ctrl("a"), .ctrl("c"), .ctrl("x"), .ctrl("v"), .ctrl("z"), .ctrl("y"),
        .character(" "), .character("1"), .character("2"), .character("j"), .character("k"),
      ]
      switch Int.random(in: 0..<6, using: &self) {
      case 0: return .character(Character(scalar()))
      case 1: return .text(text(6))
      case 2: return .paste(text(12))
      default: return pick(plain, or: .enter)
      }
    }

    mutating func size() -> (Int, Int) {
      let small = Bool.random(using: &self)
      return (Int.random(in: 1...(small ? 12 : 100), using: &self), Int.random(in: 1...(small ? 6 : 30), using: &self))
    }

    mutating func context() -> DrawingContext { DrawingContext(glyphs: pick(Glyphs.allCases, or: .unicode)) }
  }

  /// One widget, its keys and its picture.
  private enum Subject {
    case field(TextField), area(TextArea), form(Form), menu(Menu<Int>), dialog(Dialog<Int>), help(HelpList<Int>)
    case list(ListView), pane(TextPane)

    mutating func handle(_ key: Key, width: Int, clipboard: inout Clipboard) {
      switch self {
      case .field(var field):
        _ = field.handle(key, clipboard: &clipboard)
        self = .field(field)
      case .area(var area):
        _ = area.handle(key, width: width, clipboard: &clipboard)
        self = .area(area)
      case .form(var form):
        _ = form.handle(key, width: width, clipboard: &clipboard)
        self = .form(form)
      case .menu(var menu):
        _ = menu.handle(key)
        self = .menu(menu)
      case .dialog(var dialog):
        _ = dialog.handle(key)
        self = .dialog(dialog)
      case .help(var help):
        _ = help.handle(key)
        self = .help(help)
      case .list(var list):
        _ = list.handle(key, page: 5)
        self = .list(list)
      case .pane(var pane):
        _ = pane.handle(key, width: width, height: 5)
        self = .pane(pane)
      }
    }

    func draw(into frame: inout Frame) {
      let rect = frame.bounds
      switch self {
      case .field(let field): field.draw(into: &frame, in: rect, focused: true)
      case .area(let area): area.draw(into: &frame, in: rect, focused: true)
      case .form(let form): form.draw(into: &frame, in: rect)
      case .menu(let menu): menu.draw(into: &frame, in: rect)
      case .dialog(let dialog): dialog.draw(into: &frame, in: rect)
      case .help(let help): help.draw(into: &frame, in: rect)
      case .list(let list): list.draw(into: &frame, in: rect, focused: true)
      case .pane(let pane): pane.draw(into: &frame, in: rect)
      }
    }
  }

  private func subject(_ random: inout Random) -> Subject {
    func options() -> [ChoiceField.Option] {
      (0..<Int.random(in: 0...4, using: &random)).map { .init("\($0)", random.text(6)) }
    }
    func lines() -> [StyledLine] {
      (0..<Int.random(in: 0...12, using: &random)).map { _ in StyledLine(random.text(30)) }
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      return .field(TextField(random.text(20), maxLength: 60, filter: random.pick([.any, .date, .digits], or: .any)))
    case 1: return .area(TextArea(random.text(60), rows: 3, maxLength: 200))
    case 2, 3:
      let fields = (0..<Int.random(in: 0...6, using: &random)).map { index in
        let control: Control =
          switch Int.random(in: 0..<6, using: &random) {
          case 0: .text(TextField(random.text(9)))
          case 1: .area(TextArea(random.text(30), rows: 2))
          case 2:
            .choice(ChoiceField(options(), look: random.pick([.list, .radio, .digit], or: .list), allowsNone: true))
          case 3: .check(Checkbox(random.text(5)))
          case 4: .pick(PickField(options().map { .init($0.id, $0.label, initials: "ab", note: random.text(4)) }))
          default: .button(title: random.text(5), isEnabled: Bool.random(using: &random))
          }
        return FormField(
          "\(index)", random.text(8), control, hint: random.text(9), isRequired: Bool.random(using: &random),
          error: Bool.random(using: &random) ? random.text(40) : nil)
      }
      let layout =
        Bool.random(using: &random)
        ? nil
        : FormLayout(
          [
            .items(
              fields.map {
                .field($0.id, random.pick([.natural, .fixed(5), .flexible(least: 3, weight: 2)], or: .natural))
              }, indent: Int.random(in: 0...5, using: &random)),
            .line(StyledLine(random.text(30))), .blank, .items([.words(StyledLine(random.text(10)))]),
          ], labelWidth: Int.random(in: 0...10, using: &random))
      return .form(Form(fields, layout: layout))
    case 4:
      return .menu(
        Menu(
          title: random.text(20),
          items: (0..<Int.random(in: 0...12, using: &random)).map {
            .init($0, random.text(15), refusal: Bool.random(using: &random) ? random.text(20) : nil)
          },
          label: random.text(10)))
    case 5:
      return .dialog(
        Dialog(
          title: random.text(20), text: lines(),
          buttons: (0..<Int.random(in: 0...3, using: &random)).map { .init($0, random.text(6), needsTyping: $0 == 1) },
          harmless: 0, typing: Bool.random(using: &random) ? (random.text(8), "24") : nil))
    case 6:
      return .help(
        HelpList(
          title: random.text(10),
          entries: (0..<Int.random(in: 0...12, using: &random)).map {
            .init(
              $0, keys: random.text(5), title: random.text(12),
              refusal: Bool.random(using: &random) ? random.text(9) : nil)
          }))
    default: return Bool.random(using: &random) ? .list(ListView(lines())) : .pane(TextPane(lines(), hanging: 4))
    }
  }

  @Test("Widgets", arguments: [1, 2, 3, 4] as [UInt64])
  func widgets(seed: UInt64) {
    var random = Random(state: seed)
    var clipboard = Clipboard()
    for _ in 0..<250 {
      var subject = subject(&random)
      for _ in 0..<20 {
        let (width, height) = random.size()
        let key = random.key()
        subject.handle(key, width: width, clipboard: &clipboard)
        var frame = Frame(width: width, height: height, context: random.context())
        subject.draw(into: &frame)
        if let fault = frame.fault {
          Issue.record("seed \(seed), \(width)x\(height), \(key), \(subject): \(fault)")
          return
        }
      }
    }
  }

  @Test("Tables, trees and bars", arguments: [5, 6] as [UInt64])
  func drawings(seed: UInt64) {
    var random = Random(state: seed)
    for _ in 0..<1_000 {
      let (width, height) = random.size()
      var frame = Frame(width: width, height: height, context: random.context())
      let columns = (0..<Int.random(in: 0...7, using: &random)).map { index in
        Column(
          "\(index)", random.text(6), least: Int.random(in: 0...14, using: &random),
          most: Bool.random(using: &random) ? 9 : nil, weight: Int.random(in: 0...3, using: &random),
          alignment: random.pick([.leading, .trailing, .centre], or: .leading),
          dropOrder: Bool.random(using: &random) ? Int.random(in: 0...3, using: &random) : nil,
          isNumber: Bool.random(using: &random))
      }
      let rows = (0..<Int.random(in: 0...9, using: &random)).map { index in
        TableRow(
          (0..<Int.random(in: 0...7, using: &random)).map { _ in Span(random.text(12)) }, isMarked: index % 2 == 0)
      }
      let table = TableView(
        columns: columns, rows: rows, cursor: Int.random(in: -1...9, using: &random), total: .unknown,
        sort: .init("1", ascending: true), empty: [StyledLine(random.text(20))], showsMarks: Bool.random(using: &random)
      )
      switch Int.random(in: 0..<4, using: &random) {
      case 0: table.drawBoxed(into: &frame, in: frame.bounds, title: random.text(20), focused: true)
      case 1: table.draw(into: &frame, in: frame.bounds, focused: Bool.random(using: &random))
      case 2:
        TreeView(
          title: random.text(5), countTitles: [random.text(2), "红"],
          rows: (0..<8).map {
            .init(level: $0, fold: .open, label: Span(random.text(12)), counts: ["1", Span(random.text(3))])
          },
          cursor: Int.random(in: 0..<9, using: &random)
        ).draw(into: &frame, in: frame.bounds, focused: true)
      default:
        StatusBar((0..<5).map { BarItem(random.text(9), priority: $0) }, trailing: [BarItem(random.text(9))])
          .draw(into: &frame, in: frame.bounds)
      }
      if let fault = frame.fault {
        Issue.record("seed \(seed), \(width)x\(height), \(table): \(fault)")
        return
      }
    }
  }

  @Test("Any cell over any other leaves a sound grid")
  func cells() {
    var random = Random(state: 7)
    for _ in 0..<300 {
      let (width, height) = random.size()
      var frame = Frame(width: width, height: height, context: random.context())
      for _ in 0..<30 {
        let x = Int.random(in: -5...width + 3, using: &random)
        let y = Int.random(in: -1...height, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: frame.put(random.text(12), x: x, y: y)
        case 1: frame.put(random.text(12), x: x, y: y, width: Int.random(in: 0...9, using: &random))
        case 2:
          frame.box(Rect(x: x, y: y, width: 8, height: 3), title: random.text(9), label: random.text(9), focused: true)
        default: frame.fill(Rect(x: x, y: y, width: 7, height: 2), with: random.scalar())
        }
        if case .some(let fault) = frame.fault {
          Issue.record("\(width)x\(height): \(fault)")
          return
        }
      }
    }
  }
}

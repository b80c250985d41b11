import Ledger

/// Every change in a line.
struct ChangeListReply: Reply {
  let changes: [Change]

  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("name", Words("操作", "Change")), .init("title", Words("名称", "Title")),
        .init("subject", Words("对象", "About")), .init("fields", Words("栏目", "Fields")),
        .init("required", Words("必填", "Required")), .init("rules", Words("规则", "Rules")),
      ],
      rows: changes.map { change in
        [
          .text(change.name), .text(change.title.zh), .text(change.subjectKind.name),
          .codes(change.allFields.map(\.name)) { Words($0, $0) },
          .codes(change.allFields.filter(\.isRequired).map(\.name)) { Words($0, $0) },
          .codes(change.rules) { Words($0, $0) },
        ]
      })
  }

  func text(_ language: Language) -> String {
    changes.map { change in
      let fields = change.allFields.map { $0.name + ($0.isRequired ? "*" : "") }.joined(separator: " ")
      let rules = change.rules.isEmpty ? "" : "  [\(change.rules.joined(separator: " "))]"
      return "\(change.name)  \(change.title(language))\(rules)\n    \(fields)"
    }.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object(["changes": .list(changes.map { $0.json(language) })])
  }
}

/// One change with its fields.
struct ChangeReply: Reply {
  let change: Change

  func text(_ language: Language) -> String {
    var lines = ["\(change.name)  \(change.title(language))", change.summary(language)]
    lines.append("")
    for field in change.allFields {
      let help = field.help.map { "  " + $0(language) } ?? ""
      lines.append(
        "  \(field.name)\(field.isRequired ? "*" : "")  \(field.title(language))  \(field.kind.hint(language))\(help)")
    }
    if !change.rules.isEmpty { lines += ["", Words("规则：", "rules:")(language)] }
    for rule in change.rules { lines.append("  \(rule)  \(RuleTable.words(of: rule)?(language) ?? "")") }
    let required = change.allFields.filter(\.isRequired).map { "\($0.name)=…" }.joined(separator: " ")
    lines.append("")
    lines.append(Words("用法：", "use: ")(language) + "duban change \(change.name) \(required)")
    return lines.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON { change.json(language) }
}

extension Change {
  func json(_ language: Language) -> JSON {
    .object([
      "name": .text(name), "title": .text(title(language)), "summary": .text(summary(language)),
      "subject": .text(subjectKind.name), "fields": .list(allFields.map { $0.json(language) }),
      "rules": .texts(rules),
    ])
  }
}

extension Field {
  func json(_ language: Language) -> JSON {
    .object([
      "name": .text(name), "title": .text(title(language)), "kind": .text(kind.name), "required": .flag(isRequired),
      "choices": .texts(kind.choices.map(\.code)), "help": .text(help?(language)),
    ])
  }
}

extension Field.Kind {
  /// As `duban changes` names it.
  var name: String {
    switch self {
    case .text: "text"
    case .longText: "long_text"
    case .date: "date"
    case .time: "time"
    case .number: "number"
    case .money: "money"
    case .flag: "flag"
    case .choice: "choice"
    case .choices: "choices"
    case .listed(let list): list.rawValue
    case .severalListed(let list): list.rawValue
    case .division: "division"
    case .unit: "unit"
    case .units: "units"
    case .officer: "officer"
    case .officers: "officers"
    case .subject: "subject"
    case .answers: "answers"
    case .steps: "steps"
    case .record(let kind): kind.rawValue
    }
  }

  var choices: [Field.Choice] {
    switch self {
    case .choice(let choices), .choices(let choices): choices
    default: []
    }
  }

  /// What is to be written there.
  func hint(_ language: Language) -> String {
    let words: Words =
      switch self {
      case .text(let max), .longText(let max): Words("文字，最多\(max)字", "text, at most \(max)")
      case .date: Words("日期", "date")
      case .time: Words("时间10:05", "time 10:05")
      case .number(let range):
        Words("数字\(range.lowerBound)–\(range.upperBound)", "number \(range.lowerBound)–\(range.upperBound)")
      case .money: Words("金额（元）", "yuan")
      case .flag: Words("true或false", "true or false")
      case .choice(let choices), .choices(let choices):
        Words(
          choices.map { "\($0.code) \($0.words.zh)" }.joined(separator: " | "),
          choices.map(\.code).joined(separator: " | "))
      case .listed, .severalListed: Words("设置中的代码或名称", "a code or name of the settings")
      case .division: Words("区划代码", "division code")
      case .unit: Words("单位名称或简称", "a unit's name")
      case .units: Words("单位，以、分隔", "units, comma between")
      case .officer: Words("人员代码", "an officer's code")
      case .officers: Words("人员代码，以、分隔", "officers' codes, comma between")
      case .subject: Words("单位/岗位类别/序号", "unit/post class/serial")
      case .answers: Words("1=ok;2=bad:说明;3=na", "1=ok;2=bad:note;3=na")
      case .steps: Words("取号=2;等候=47:说明;咨询=5", "take_number=2;wait=47:note;ask=5")
      case .record: Words("编号", "number")
      }
    return words(language)
  }
}

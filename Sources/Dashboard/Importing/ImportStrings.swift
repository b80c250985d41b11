import Ledger

/// Words of the import's steps.
struct ImportStrings: Hashable, Sendable {
  let takeIn: String
  let check: String
  let steps: [String]
  let path: String
  let pathHint: String
  let upFolder: String
  let empty: String
  let column: String
  let readAs: String
  let samples: String
  let kept: String
  let leftOut: String
  let reporter: String
  let chooseField: String
  let questions: String
  let nothingAsked: String
  let dryRun: String
  let apply: String
  let working: String
  let checkHint: String
  let undo: String
  let switchSheet: String
  let change: String
  let isReporter: String

  static let zh = ImportStrings(
    takeIn: "导入台账", check: "台账体检", steps: ["第1步 选择文件", "第1步 核对各列", "第2步 试导入", "第3步 完成", "体检结果"], path: "文件",
    pathHint: "输入或粘贴路径；输入几个字可在下面筛选", upFolder: "..（上一级）", empty: "没有表格文件（.xlsx .csv .txt）", column: "表中的列",
    readAs: "读作", samples: "样例", kept: "原样保留", leftOut: "不要这一列", reporter: "反映人信息：丢弃，同行遮盖", chooseField: "这一列读作",
    questions: "还要回答", nothingAsked: "各栏齐全，没有要补充的。", dryRun: "试导入", apply: "导入", working: "正在处理…",
    checkHint: "台账体检", undo: "撤销整批", switchSheet: "换工作表", change: "改读作", isReporter: "反映人列")

  static let en = ImportStrings(
    takeIn: "Take in a sheet", check: "Check a sheet",
    steps: ["step 1, the file", "step 1, its columns", "step 2, dry run", "step 3, done", "what was found"],
    path: "File", pathHint: "type or paste a path; a few letters narrow the list", upFolder: ".. (up)",
    empty: "no sheet here (.xlsx .csv .txt)", column: "Column", readAs: "Read as", samples: "Samples",
    kept: "carried along", leftOut: "left out", reporter: "reporter: dropped, masked in its row",
    chooseField: "Read this column as", questions: "Still to answer", nothingAsked: "Nothing else is needed.",
    dryRun: "Dry run", apply: "Take in", working: "Working…", checkHint: "Check only", undo: "Undo it all",
    switchSheet: "Next sheet", change: "Read as", isReporter: "Reporter")
}

extension Strings {
  var importing: ImportStrings { language == .zh ? .zh : .en }
}

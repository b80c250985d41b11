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
  let sheetName: String
  let rows: String
  let state: String
  let itsColumns: String
  let takeSheet: String
  let unitInSheet: String
  let takenAs: String
  let proposal: String
  let newUnit: String
  let meansUnit: String
  let pickUnit: String
  let allProposals: String
  let allNew: String
  let goOn: String
  let takes: String
  let line: String
  let number: String
  let field: String
  let inBook: String
  let inSheet: String
  let keepsBook: String
  let takesSheet: String
  let fixed: String
  let decideConflicts: String
  let oneKeepOrTake: String
  let fieldKeepOrTake: String
  let allKeepOrTake: String
  let backToDryRun: String
  let giveUp: String

  static let zh = ImportStrings(
    takeIn: "导入台账", check: "台账体检",
    steps: [
      "第1步 选择文件", "第1步 选取工作表", "第1步 核对各列", "第2步 新出现的单位", "第2步 试导入", "第2步 不一致之处", "第3步 完成", "体检结果",
    ], path: "文件",
    pathHint: "输入或粘贴路径；输入几个字可在下面筛选", upFolder: "..（上一级）", empty: "没有表格文件（.xlsx .csv .txt）", column: "表中的列",
    readAs: "读作", samples: "样例", kept: "原样保留", leftOut: "不要这一列", reporter: "反映人信息：丢弃，同行遮盖", chooseField: "这一列读作",
    questions: "还要回答", nothingAsked: "各栏齐全，没有要补充的。", dryRun: "试导入", apply: "导入", working: "正在处理…",
    checkHint: "台账体检", undo: "撤销整批", switchSheet: "换工作表", change: "改读作", isReporter: "反映人列",
    sheetName: "工作表", rows: "行数", state: "情况", itsColumns: "核对各列", takeSheet: "取/不取", unitInSheet: "表中的单位",
    takenAs: "当作",
    proposal: "疑为", newUnit: "新增单位", meansUnit: "是台账中的哪个单位", pickUnit: "选单位", allProposals: "全按疑为",
    allNew: "全新增", goOn: "继续", takes: "取哪个", line: "行", number: "编号", field: "栏目", inBook: "台账", inSheet: "表中",
    keepsBook: "台账", takesSheet: "表中", fixed: "不可改", decideConflicts: "逐项决定不一致", oneKeepOrTake: "留台账/取表中",
    fieldKeepOrTake: "本栏目全留/全取", allKeepOrTake: "全部留/取", backToDryRun: "回试导入", giveUp: "取消")

  static let en = ImportStrings(
    takeIn: "Take in a sheet", check: "Check a sheet",
    steps: [
      "step 1, the file", "step 1, its sheets", "step 1, its columns", "step 2, new units", "step 2, dry run",
      "step 2, differences", "step 3, done", "what was found",
    ],
    path: "File", pathHint: "type or paste a path; a few letters narrow the list", upFolder: ".. (up)",
    empty: "no sheet here (.xlsx .csv .txt)", column: "Column", readAs: "Read as", samples: "Samples",
    kept: "carried along", leftOut: "left out", reporter: "reporter: dropped, masked in its row",
    chooseField: "Read this column as", questions: "Still to answer", nothingAsked: "Nothing else is needed.",
    dryRun: "Dry run", apply: "Take in", working: "Working…", checkHint: "Check only", undo: "Undo it all",
    switchSheet: "Next sheet", change: "Read as", isReporter: "Reporter", sheetName: "Sheet", rows: "Rows",
    state: "State",
    itsColumns: "Its columns", takeSheet: "Take or not", unitInSheet: "Unit in the sheet", takenAs: "Taken as",
    proposal: "Perhaps", newUnit: "new unit", meansUnit: "Which unit is it", pickUnit: "Pick",
    allProposals: "All as proposed",
    allNew: "All new", goOn: "Go on", takes: "Takes", line: "Row", number: "Number", field: "Field", inBook: "Ledger",
    inSheet: "Sheet", keepsBook: "ledger", takesSheet: "sheet", fixed: "fixed", decideConflicts: "Decide differences",
    oneKeepOrTake: "Ledger/sheet", fieldKeepOrTake: "All of this field", allKeepOrTake: "All", backToDryRun: "Dry run",
    giveUp: "Give up")
}

extension Strings {
  var importing: ImportStrings { language == .zh ? .zh : .en }
}

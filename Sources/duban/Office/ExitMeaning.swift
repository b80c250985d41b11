import Ledger

/// The numbers that scripts look at, and what each means.
enum ExitMeaning: Int32, CaseIterable {
  case done = 0
  case refused = 1
  case fault = 2
  case usage = 64
  case badInput = 65
  case notThere = 66
  case unavailable = 69

  var words: Words {
    switch self {
    case .done: Words("办好了", "done")
    case .refused:
      Words("规则不允许：没有写入，违反的规则全部列出", "the rules refused it: nothing was written, every broken rule is listed")
    case .fault: Words("duban自身的错误", "a fault of duban itself")
    case .usage: Words("命令写法不对", "the command's words are off")
    case .badInput:
      Words("文件或设置有误，或没有一行可用；写明在哪里、为什么", "the file or a setting is bad, or no row can be used; where and why is said")
    case .notThere: Words("文件或台账不在或不可读", "the file or the ledger is not there or not readable")
    case .unavailable: Words("台账正忙、磁盘已满或写不了；没有写入", "the store is busy, full or out of reach; nothing was written")
    }
  }
}

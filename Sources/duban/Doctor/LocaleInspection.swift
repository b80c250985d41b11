import Glibc
import Ledger

/// The character set that the variables ask for, and the one that duban takes.
struct LocaleInspection {
  /// The variable that decides and what it says, such as `LANG=zh_CN.UTF-8`; nil where none is set.
  let asked: String?
  /// What the C library made of it; nil where no such locale is installed.
  let codeset: String?
  /// `C.UTF-8`, which duban takes instead.
  let hasFallback: Bool

  init(_ process: ProcessContext) {
    asked = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { name in process[name].map { "\(name)=\($0)" } }.first
    codeset =
      setlocale(LC_ALL, "") == nil ? nil : nl_langinfo(Int32(CODESET)).map { String(cString: $0) }
    hasFallback = codeset == "UTF-8" || setlocale(LC_CTYPE, "C.UTF-8") != nil
  }

  var finding: Diagnosis {
    let name = asked.map { Words($0, $0) } ?? Words("没有设LANG", "LANG is not set")
    if codeset == "UTF-8" { return .good(.locale, name + Words("，字符集UTF-8", ", UTF-8")) }
    let problem =
      codeset.map { Words("，字符集 \($0)，不是UTF-8", ", its character set is \($0), not UTF-8") }
      ?? Words("，本机没有装这种语言环境", ", which is not installed here")
    guard hasFallback else {
      return .wrong(
        .locale, name + problem + Words("，也没有C.UTF-8", ", nor is C.UTF-8"),
        advice: Words(
          "请管理员安装C.UTF-8（Debian：libc-bin），否则显示不了中文",
          "have C.UTF-8 installed (Debian: libc-bin), or no Chinese can be shown"),
        exitCode: 69)
    }
    return .look(
      .locale, name + problem + Words("；duban改用C.UTF-8", "; duban takes C.UTF-8 instead"),
      advice: Words(
        "在 ~/.profile 中写 export LANG=C.UTF-8（或 locale -a 列出的 zh_CN.UTF-8）",
        "write export LANG=C.UTF-8 into ~/.profile (or zh_CN.UTF-8 where locale -a lists it)"))
  }
}

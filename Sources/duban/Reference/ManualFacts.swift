import Ledger

/// What the manual says of the world around the program: the variables it looks at, the files it keeps.
enum ManualFacts {
  static let variables: [(name: String, words: Words)] = [
    ("DUBAN_LANG", Words("语言：zh或en；在--lang之后、LANG之前", "the language, zh or en: behind --lang, before LANG")),
    (
      "LC_ALL, LC_MESSAGES, LANG",
      Words("语言：zh开头、C或没有时为中文，否则英文", "the language: Chinese where it begins with zh, is C or is missing; else English")
    ),
    ("DUBAN_OFFICER", Words("经办人代码；在--as之后", "the officer's code; behind --as")),
    ("DUBAN_TODAY", Words("以这一天为今天；在--today之后", "the day taken as today; behind --today")),
    ("DUBAN_CONFIG", Words("本单位设置所在目录；在--config之后", "the folder of the office's own settings; behind --config")),
    ("DUBAN_AMBIWIDTH", Words("2：终端把歧义宽度字符画成两列", "2: the terminal draws ambiguous characters two columns wide")),
    (
      "DUBAN_PREFIX",
      Words(
        "安装目录；只由glibc较旧的机器上的启动脚本设置", "where duban is installed: set by the launcher on a machine with an older glibc")
    ),
    ("DUBAN_BACKTRACE", Words("1：崩溃时打印调用栈", "1: a crash prints where it happened")),
    ("NO_COLOR", Words("有值时不用颜色", "no colours where it has a value")),
    ("TERM", Words("终端的类型，如xterm-256color", "the terminal's kind, as xterm-256color")),
    (
      "XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME",
      Words("数据、状态和设置的上级目录", "where data, state and settings lie")
    ),
  ]

  static let files: [(name: String, words: Words)] = [
    ("$XDG_DATA_HOME/duban/ledger.db (~/.local/share)", Words("台账，仅本人可读", "the ledger, readable by its owner only")),
    ("$XDG_DATA_HOME/duban/practice.db", Words("练习台账", "the practice ledger")),
    ("$XDG_STATE_HOME/duban/drafts (~/.local/state)", Words("没填完的内容", "what was left unfinished")),
    ("$XDG_STATE_HOME/duban/session", Words("上次的语言和视图", "the language and view of the last time")),
    (
      "$XDG_STATE_HOME/duban/duban.log",
      Words("运行记录：只有命令名和退出码，不含台账内容", "the journal: commands and exit codes, nothing out of the ledger")
    ),
    (
      "--config DIR, $DUBAN_CONFIG, $XDG_CONFIG_HOME/duban (~/.config), /etc/duban",
      Words(
        "本单位设置：第一个存在的目录；其中的文件整份替换随程序安装的同名文件",
        "the office's own settings: the first that is there; a file in it replaces the shipped one of its name whole")
    ),
    ("PREFIX/share/duban", Words("随程序安装的设置", "the settings shipped with the program")),
  ]

  static let purpose = Words(
    "一个终端程序、一个数据文件、一个设置目录；不联网，不需要服务器。不得存储、处理涉密线索；不替代检举举报平台。",
    "One program, one file of data, one folder of settings; no network, no server. No classified leads, no reporting."
  )
}

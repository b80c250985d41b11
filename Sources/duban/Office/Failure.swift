import Ledger
import LedgerExchange

/// Why a command could not answer: a sentence for people and the number that scripts look at (cli.md).
struct Failure: Error, Sendable {
  let exitCode: Int32
  let words: Words

  private init(_ meaning: ExitMeaning, _ words: Words) {
    exitCode = meaning.rawValue
    self.words = words
  }

  /// The command's words are off.
  static func usage(_ zh: String, _ en: String) -> Failure { Failure(.usage, Words(zh, en)) }
  /// An input file or a setting is bad.
  static func badInput(_ zh: String, _ en: String) -> Failure { Failure(.badInput, Words(zh, en)) }
  static func badInput(_ words: Words) -> Failure { Failure(.badInput, words) }
  /// The input file or the ledger is not there or not readable.
  static func notThere(_ zh: String, _ en: String) -> Failure { Failure(.notThere, Words(zh, en)) }
  /// A file or folder cannot be written.
  static func unwritable(_ zh: String, _ en: String) -> Failure { Failure(.unavailable, Words(zh, en)) }
  static func fault(_ what: String) -> Failure { Failure(.fault, Words("内部错误：\(what)", "internal fault: \(what)")) }

  init(_ error: BookError) {
    exitCode = error.exitCode
    words = error.message
  }

  init(_ fault: SheetFault) {
    switch fault {
    case .notFound, .notReadable, .changed: self.init(.notThere, fault.words)
    case .notWritable: self.init(.unavailable, fault.words)
    default: self.init(.badInput, fault.words)
    }
  }

  /// Any error as a sentence. What has no sentence of its own is a fault of duban's; only its type is told, since a
  /// description can hold a row's values.
  init(reading error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as BookError: self.init(error)
    case let fault as SettingsFault: self = .badInput(fault.words)
    case let fault as SheetFault: self.init(fault)
    case let fault as MappingFault: self = .badInput(fault.words)
    default: self = .fault(String(describing: type(of: error)))
    }
  }
}

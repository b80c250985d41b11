import Ledger
import Synchronization

/// The shipped programs of measures, read when somebody first asks: hundreds of lines that the first frame does without.
/// An office's own file is read at the start, like its others, so that a fault in it is named.
final class ProgramShelf: Sendable {
  private let path: String
  private let held = Mutex<[MeasureProgram]?>(nil)

  init(path: String) { self.path = path }

  /// The shipped file is held against its reader by a test: one that cannot be read is an installation without programs.
  var programs: [MeasureProgram] {
    held.withLock { held in
      if let held { return held }
      let read = (try? MeasureProgram.read(path)) ?? []
      held = read
      return read
    }
  }
}

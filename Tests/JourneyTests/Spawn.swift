import Foundation
import Glibc

/// Starts a program without Foundation's `Process`, which hands a socket down to learn of the child's end: a server that
/// the child leaves behind would hold it open for ever, and a terminal cannot be given at all.
enum Spawn {
  struct Failed: Error, CustomStringConvertible {
    let program: String
    let reason: Int32
    var description: String { "\(program) does not start: \(String(cString: strerror(reason)))" }
  }

  /// Descriptors that a test process may hold; none of them goes along.
  private static let descriptors: Range<Int32> = 3..<256
  /// POSIX_SPAWN_SETSID, which glibc's header hides from Swift.
  private static let newSession: Int16 = 0x80

  /// - Parameters:
  ///   - ownSession: the child leads a session of its own, and a terminal that it opens becomes its controlling one.
  ///   - files: what its first three descriptors are.
  static func start(
    _ program: String, _ arguments: [String], environment: [String: String], ownSession: Bool = false,
    files: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    files(&actions)
    for descriptor in descriptors { posix_spawn_file_actions_addclose(&actions, descriptor) }
    // A worker thread's blocked signals would go along too, and the child could not be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | (ownSession ? newSession : 0))
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, program, &actions, &attributes, words, variables)
    guard failure == 0 else { throw Failed(program: program, reason: failure) }
    return child
  }
}

/// How a process ended.
enum ProcessEnd: Equatable {
  case code(Int32)
  case signal(Int32)

  init(status: Int32) {
    self = status & 0x7F == 0 ? .code(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }
}

import Foundation
import Glibc

/// One call of `tmux`. Not by Foundation's `Process`: it learns of a child's end by a socket that the tmux server
/// would inherit and hold open, so that the call that starts the server never came back.
enum TmuxCommand {
  struct Failed: Error { let reason: String }

  /// Descriptors that a test process may hold; none of them goes along.
  private static let descriptors: Range<Int32> = 3..<256

  /// Output and errors together, and the exit status.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let output = FileManager.default.temporaryDirectory.appendingPathComponent("duban-tmux-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    for descriptor in descriptors { posix_spawn_file_actions_addclose(&actions, descriptor) }
    // A worker thread's blocked signals would go along too, and the server could not be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let words: [UnsafeMutablePointer<CChar>?] = (["tmux"] + arguments).map { strdup($0) } + [nil]
    let settings = ["PATH=\(path)", "LANG=C.UTF-8", "TERM=xterm-256color"]
    let variables: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, "tmux", &actions, &attributes, words, variables)
    guard failure == 0 else { throw Failed(reason: "tmux does not start: \(failure)") }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    return (status & 0x7F == 0 ? status >> 8 & 0xFF : -1, text)
  }
}

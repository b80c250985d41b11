import Foundation
import Glibc

/// One call of `tmux`.
enum TmuxCommand {
  /// Output and errors together, and the exit status.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let output = FileManager.default.temporaryDirectory.appendingPathComponent("duban-tmux-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let child = try Spawn.start("tmux", arguments, environment: environment) { files in
      posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&files, 1, output.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      posix_spawn_file_actions_adddup2(&files, 1, 2)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    return (ProcessEnd(status: status) == .code(0) ? 0 : 1, text)
  }

  static var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": "C.UTF-8",
      "TERM": "xterm-256color",
    ]
  }
}

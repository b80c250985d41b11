import CursesTerminal
import Dashboard
import Synchronization

/// Where background threads leave what the loop shall hear. A lock around an array, and a byte into the pipe that the
/// loop's poll sees; the loop takes all of it at once.
final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let pipe: WakePipe

  init(_ pipe: WakePipe) { self.pipe = pipe }

  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    pipe.wake()
  }

  func take() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}

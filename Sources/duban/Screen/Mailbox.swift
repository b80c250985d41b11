import CursesTerminal
import Dashboard
import Synchronization

/// Where background work leaves its answers; the loop that owns the terminal takes them out between keys.
final class Mailbox: Sendable {
  // A lock and not an actor: the loop blocks in `poll` on a plain thread and can await nothing.
  private let messages = Mutex<[Message]>([])
  private let pipe: WakePipe

  init(_ pipe: WakePipe) { self.pipe = pipe }

  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    pipe.wake()
  }

  /// Everything that has come, in order.
  func takeAll() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}

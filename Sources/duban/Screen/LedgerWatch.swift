import Dispatch
import Foundation
import Glibc

/// Hears of writes to a ledger by any program on this machine, without looking: a commit ends by deleting the journal
/// beside the file, and the kernel tells of it. Of another machine's write to a shared folder it knows nothing; the
/// loop looks by itself when the minute changes.
///
/// `@unchecked Sendable`: its two constants are set once, and libdispatch's sources may be used from any thread.
final class LedgerWatch: @unchecked Sendable {
  private let source: any DispatchSourceRead
  private let journal: String

  /// - Returns: nil where the kernel gives no watch (too many, or a file system without).
  init?(_ path: String, on queue: DispatchQueue, whenWritten: @escaping @Sendable () -> Void) {
    // The journal lies beside the file itself, not beside a link to it.
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    journal = file.lastPathComponent + "-journal"
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, file.deletingLastPathComponent().path, UInt32(IN_DELETE)) >= 0 else {
      close(descriptor)
      return nil
    }
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    source.setEventHandler { [journal] in
      if Self.names(readFrom: descriptor).contains(journal) { whenWritten() }
    }
    source.setCancelHandler { close(descriptor) }
    source.activate()
  }

  deinit { source.cancel() }

  /// The names of the files that went, of all events that wait.
  private static func names(readFrom descriptor: Int32) -> Set<String> {
    var names: Set<String> = []
    let header = MemoryLayout<inotify_event>.size
    withUnsafeTemporaryAllocation(byteCount: 8_192, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
      while let start = buffer.baseAddress {
        let count = read(descriptor, start, buffer.count)
        guard count > 0 else { return }
        var place = 0
        while place + header <= count {
          let event = buffer.load(fromByteOffset: place, as: inotify_event.self)
          let name = buffer[(place + header)..<min(count, place + header + Int(event.len))].prefix { $0 != 0 }
          names.insert(String(decoding: name, as: UTF8.self))
          place += header + Int(event.len)
        }
      }
    }
    return names
  }
}

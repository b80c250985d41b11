import Foundation

/// Where the inputs lie as files: in memory, since a disk would be most of an input's time.
enum ProbeFolder {
  static let path: String = {
    let root = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()
    let path = root + "duban-fuzz-\(getpid())"
    mkdir(path, 0o700)
    atexit { ProbeFolder.remove() }
    return path
  }()

  static func file(_ name: String) -> String { path + "/" + name }

  static func write(_ bytes: [UInt8], to name: String) -> String {
    let path = file(name)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(descriptor >= 0, "no place for the input: \(path)")
    defer { close(descriptor) }
    let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    precondition(written == bytes.count, "the input could not be written")
    return path
  }

  private static func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}

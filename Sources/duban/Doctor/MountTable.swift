import Ledger

/// What is mounted where, as Linux tells it in `/proc/self/mountinfo`.
struct MountTable {
  struct Mount: Equatable {
    let point: String
    /// `ext4`, `nfs4`, `fuse.sshfs`
    let type: String
    let isReadOnly: Bool

    /// What a ledger must fear on such a file system.
    var danger: Danger? {
      let name = type.split(separator: ".").last.map(String.init) ?? type
      if Self.remote.contains(name) || type == "9p" { return .remote }
      if Self.withoutOwners.contains(name) { return .withoutOwners }
      if ["tmpfs", "ramfs"].contains(name) { return .inMemory }
      return nil
    }

    private static let remote: Set<String> = [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "rclone", "davfs", "davfs2", "gvfsd-fuse", "ceph", "glusterfs",
      "afs", "vboxsf", "prl_fs", "drvfs",
    ]
    private static let withoutOwners: Set<String> = ["vfat", "msdos", "exfat", "ntfs", "ntfs3", "ntfs-3g", "fuseblk"]
  }

  enum Danger {
    /// Locks and syncs are another machine's business.
    case remote
    /// FAT and its kin: everybody may read, and a power cut can take more than the last change.
    case withoutOwners
    /// Gone with the next restart.
    case inMemory
  }

  let mounts: [Mount]

  /// Lines that are none of a mount's are left out.
  init(_ text: String) {
    mounts = text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ").map(String.init)
      guard let dash = fields.firstIndex(of: "-"), dash >= 6, fields.count > dash + 3 else { return nil }
      let options = (fields[5] + "," + fields[dash + 3]).split(separator: ",")
      return Mount(point: Self.plain(fields[4]), type: fields[dash + 1], isReadOnly: options.contains("ro"))
    }
  }

  /// The mount that holds an absolute path; of two at one point the later one lies on top.
  func holding(_ path: String) -> Mount? {
    mounts.enumerated().filter { _, mount in
      mount.point == "/" || path == mount.point || path.hasPrefix(mount.point + "/")
    }.max { a, b in (a.element.point.utf8.count, a.offset) < (b.element.point.utf8.count, b.offset) }?.element
  }

  /// Blanks stand as `\040`.
  private static func plain(_ field: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(field.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      if byte == UInt8(ascii: "\\"), digits.count == 3,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
      {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import Foundation
import Glibc

/// What a bare machine may lack and a package of duban takes along in `lib/duban`: descriptions of terminals, the locale
/// C.UTF-8 without which no Chinese character has a width, the encoding GB18030. The machine's own come first.
enum TakenAlong {
  /// Once, before anything asks for one of them and before there is a second thread.
  static func offer() {
    guard let folder = OfficePaths.beside("lib/duban") else { return }
    let terminals = folder.appendingPathComponent("terminfo").path
    if isThere(terminals) {
      let known = getenv("TERMINFO_DIRS").map { String(cString: $0) } ?? usualTerminals
      setenv("TERMINFO_DIRS", known + ":" + terminals, 1)
    }
    let locales = folder.appendingPathComponent("locale").path
    if isThere(locales) {
      if hasOwnGlibc || setlocale(LC_CTYPE, "C.UTF-8") == nil { setenv("LOCPATH", locales, 1) }
      setlocale(LC_CTYPE, "C")
    }
    // glibc reads its list of encodings once, so that it can't be asked first.
    let encodings = folder.appendingPathComponent("gconv").path
    if isThere(encodings), hasOwnGlibc || !usualEncodings.contains(where: { isThere($0 + "/GB18030.so") }) {
      setenv("GCONV_PATH", encodings, 1)
    }
  }

  /// Where the families of Linux keep theirs; ncurses reads TERMINFO_DIRS before its own list.
  private static let usualTerminals = "/etc/terminfo:/lib/terminfo:/usr/share/terminfo:/usr/lib/terminfo"
  private static let usualEncodings = ["/usr/lib/x86_64-linux-gnu/gconv", "/usr/lib64/gconv", "/usr/lib/gconv"]

  /// Files of the machine's glibc, an older one, are not for ours.
  private static var hasOwnGlibc: Bool { OfficePaths.givenPrefix != nil }

  private static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

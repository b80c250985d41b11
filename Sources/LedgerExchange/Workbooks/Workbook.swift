/// An `.xlsx` file: its sheets by name, and what they share. Stays open while one of its sheets is read.
package final class Workbook {
  /// One worksheet of the book, in the order of its tabs.
  package struct Sheet: Hashable, Sendable {
    package let name: String
    package let isHidden: Bool
    let part: String
  }

  package let path: String
  package let sheets: [Sheet]
  package let usesEpoch1904: Bool
  let archive: ZipArchive
  let strings: SharedStrings
  /// Nil where the package names none: every text then stands in its cell.
  let stringsPart: String?
  let formats: CellFormats

  /// - Throws: `SheetFault`.
  package init(path: String, limits: SheetLimits = SheetLimits()) throws {
    archive = try ZipArchive(path: path, limits: limits)
    self.path = path
    let package = try Relations(archive, of: "")
    let main = package.target(ofType: "officeDocument") ?? "xl/workbook.xml"
    guard archive.has(main) else { throw SheetFault.notASheet(path: path) }
    // The binary workbook of .xlsb.
    guard !main.hasSuffix(".bin") else { throw SheetFault.oldFormat(path: path) }
    let relations = try Relations(archive, of: main)
    let reader = Reader()
    try XMLPart.read(main, of: archive, reader, elements: limits.elements)
    guard reader.tabs.count <= limits.sheets else {
      throw SheetFault.tooLarge(path: path, what: .sheets(limits.sheets))
    }
    usesEpoch1904 = reader.usesEpoch1904
    // Charts have tabs too, but no rows.
    sheets = reader.tabs.compactMap { tab in
      relations.target(ofID: tab.relation, type: "worksheet")
        .map { Sheet(name: tab.name, isHidden: tab.isHidden, part: $0) }
    }
    // A text document or a presentation is a package too.
    guard !sheets.isEmpty else { throw SheetFault.notASheet(path: path) }
    stringsPart = relations.target(ofType: "sharedStrings")
    strings = try SharedStrings(archive, part: stringsPart)
    formats = try CellFormats(archive, part: relations.target(ofType: "styles"))
  }

  private final class Reader: XMLPartHandler {
    var tabs: [(name: String, relation: String, isHidden: Bool)] = []
    var usesEpoch1904 = false

    func start(_ element: String, _ attributes: [String: String]) {
      switch element {
      case "workbookPr": usesEpoch1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true"
      case "sheet":
        guard let name = attributes["name"],
          let relation = attributes.first(where: { $0.key == "r:id" || $0.key.hasSuffix(":id") })?.value
        else { return }
        tabs.append((CellText.oneLine(name), relation, attributes["state", default: "visible"] != "visible"))
      default: break
      }
    }

    func end(_ element: String) -> RowVerdict { .proceed }
  }
}

/// Which part of a package points to which others.
struct Relations {
  private var targets: [(id: String, type: String, part: String)] = []

  /// - Parameter part: the pointing part; empty for the package itself.
  init(_ archive: ZipArchive, of part: String) throws {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    guard archive.has(name) else { return }
    let reader = Reader()
    try XMLPart.read(name, of: archive, reader, elements: archive.limits.elements)
    targets = reader.relations.map { ($0.id, $0.type, Relations.resolved($0.target, from: folder)) }
  }

  func target(ofType type: String) -> String? {
    targets.first { $0.type.hasSuffix("/" + type) }?.part
  }

  func target(ofID id: String, type: String) -> String? {
    targets.first { $0.id == id && $0.type.hasSuffix("/" + type) }?.part
  }

  private static func resolved(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private final class Reader: XMLPartHandler {
    var relations: [(id: String, type: String, target: String)] = []

    func start(_ element: String, _ attributes: [String: String]) {
      guard element == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
        let type = attributes["Type"], let target = attributes["Target"]
      else { return }
      relations.append((id, type, target))
    }

    func end(_ element: String) -> RowVerdict { .proceed }
  }
}

import Foundation
import FoundationXML

/// What a reader of one kind of part does with its elements. Names come without their prefix.
protocol XMLPartHandler: AnyObject {
  func start(_ element: String, _ attributes: [String: String]) throws
  func text(_ text: String) throws
  /// - Returns: `.stop` where nothing more is wanted.
  func end(_ element: String) throws -> RowVerdict
}

extension XMLPartHandler {
  func text(_ text: String) {}
}

/// Reads one XML part of a package from its beginning, streaming. External entities are never resolved; a part with a
/// document type is refused by `ZipPartStream` before the parser sees it.
final class XMLPart: NSObject, XMLParserDelegate {
  private let handler: any XMLPartHandler
  private let damaged: SheetFault
  private var failure: (any Error)?
  private var isStopped = false
  private var elementsLeft: Int
  private let tooMany: SheetFault

  /// - Parameters:
  ///   - elements: how many the part may hold; rows and texts have bounds of their own.
  ///   - ratio: as `ZipArchive.open` takes it.
  /// - Throws: `SheetFault`, or what the handler throws.
  static func read(
    _ name: String, of archive: ZipArchive, _ handler: any XMLPartHandler, elements: Int, ratio: Int? = nil
  ) throws {
    let part = try archive.open(name, ratio: ratio)
    let delegate = XMLPart(handler, archive.path, name, elements: elements)
    let parser = XMLParser(stream: ZipPartStream(part))
    parser.shouldResolveExternalEntities = false
    parser.delegate = delegate
    let isWhole = parser.parse()
    if let fault = part.fault { throw fault }
    if let failure = delegate.failure { throw failure }
    guard isWhole || delegate.isStopped else { throw delegate.damaged }
  }

  private init(_ handler: any XMLPartHandler, _ path: String, _ name: String, elements: Int) {
    self.handler = handler
    elementsLeft = elements
    damaged = .damaged(path: path, part: name)
    tooMany = .tooLarge(path: path, what: .elements(part: name, limit: elements))
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    attempt(parser) {
      elementsLeft -= 1
      guard elementsLeft >= 0 else { throw tooMany }
      try handler.start(local(element), attributes)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    attempt(parser) { try handler.text(string) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    attempt(parser) { try handler.text(String(decoding: block, as: UTF8.self)) }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    attempt(parser) {
      guard try handler.end(local(element)) == .stop else { return }
      isStopped = true
      parser.abortParsing()
    }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    attempt(parser) { throw damaged }
  }

  private func attempt(_ parser: XMLParser, _ step: () throws -> Void) {
    guard failure == nil, !isStopped else { return }
    do {
      try step()
    } catch {
      failure = error
      parser.abortParsing()
    }
  }

  @inline(__always)
  private func local(_ element: String) -> String {
    guard let colon = element.utf8.firstIndex(of: UInt8(ascii: ":")) else { return element }
    return String(element[element.utf8.index(after: colon)...])
  }
}

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

  /// - Throws: `SheetFault`, or what the handler throws.
  static func read(_ name: String, of archive: ZipArchive, _ handler: any XMLPartHandler) throws {
    let part = try archive.open(name)
    let delegate = XMLPart(handler, damaged: .damaged(path: archive.path, part: name))
    let parser = XMLParser(stream: ZipPartStream(part))
    parser.shouldResolveExternalEntities = false
    parser.delegate = delegate
    let isWhole = parser.parse()
    if let fault = part.fault { throw fault }
    if let failure = delegate.failure { throw failure }
    guard isWhole || delegate.isStopped else { throw delegate.damaged }
  }

  private init(_ handler: any XMLPartHandler, damaged: SheetFault) {
    self.handler = handler
    self.damaged = damaged
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    attempt(parser) { try handler.start(local(element), attributes) }
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

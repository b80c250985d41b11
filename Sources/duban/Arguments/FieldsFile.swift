import Foundation
import Ledger

/// The fields of a change as a JSON object: text, numbers, true and false, or lists of these.
enum FieldsFile {
  /// - Throws: `Failure` 65 or 66.
  static func read(_ path: String) throws -> [String: String] {
    let data =
      path == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    guard let data else { throw Failure.notThere("读不了 \(path)", "\(path) cannot be read") }
    let fields: [String: Value]
    do {
      fields = try JSONDecoder().decode([String: Value].self, from: data)
    } catch {
      throw Failure.badInput(
        "\(path) 应是一个JSON对象，如 {\"lead\": \"0017\", \"reason\": \"…\"}",
        "\(path) should hold one JSON object such as {\"lead\": \"0017\", \"reason\": \"…\"}")
    }
    return fields.compactMapValues(\.text)
  }

  private struct Value: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
      if let items = try? decoder.singleValueContainer().decode([Value].self) {
        text = items.compactMap(\.text).joined(separator: ";")
        return
      }
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        text = nil
      } else if let flag = try? container.decode(Bool.self) {
        text = flag ? "true" : "false"
      } else if let whole = try? container.decode(Int.self) {
        text = String(whole)
      } else if let decimal = try? container.decode(Decimal.self) {
        text = decimal.description
      } else {
        text = try container.decode(String.self)
      }
    }
  }
}

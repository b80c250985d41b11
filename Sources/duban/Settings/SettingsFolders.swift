import Foundation
import Ledger

/// Reads each settings file from the office's own folder where it has one, else from the shipped ones. A wrong file of
/// the office is remembered and the shipped one stands in, so that it stops nothing else.
struct SettingsFolders {
  let shipped: URL
  let office: URL?
  private(set) var faults: [SettingsFault] = []

  /// - Throws: `Failure` 65 where the folder given on the command line is not there, or nothing was shipped.
  init(_ paths: OfficePaths, given: String?) throws {
    guard let shipped = OfficePaths.shippedSettings() else {
      throw Failure.badInput(
        "找不到随程序安装的设置（share/duban），请重新安装",
        "the settings shipped with duban (share/duban) are not there; install it again")
    }
    let files = FileManager.default
    if let given, !files.fileExists(atPath: given) {
      throw Failure.badInput("没有设置目录 \(given)", "there is no settings folder \(given)")
    }
    self.shipped = shipped
    office = paths.officeSettings.first { files.fileExists(atPath: $0.path) }
  }

  /// A fault that shows only when two files are laid side by side.
  mutating func note(_ fault: SettingsFault) { faults.append(fault) }

  mutating func read<Value>(_ file: String, _ read: (_ path: String) throws -> Value) throws -> Value {
    if let own = try readOwn(file, read) { return own }
    do {
      return try read(shipped.appendingPathComponent(file).path)
    } catch let fault as SettingsFault {
      throw Failure.badInput(fault.words)
    }
  }

  /// The office's own file; nil where it has none, or a wrong one, whose fault is remembered.
  mutating func readOwn<Value>(_ file: String, _ read: (_ path: String) throws -> Value) throws -> Value? {
    guard let own = office?.appendingPathComponent(file).path, FileManager.default.fileExists(atPath: own) else {
      return nil
    }
    do {
      return try read(own)
    } catch let fault as SettingsFault {
      faults.append(fault)
      return nil
    }
  }
}

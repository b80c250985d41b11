import Foundation

/// What libFuzzer calls with each input. Returning is all that is asked: a trap, a broken `precondition`, the address
/// sanitiser, the time limit or the memory limit is a find.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.run([UInt8](UnsafeBufferPointer(start: data, count: count)))
  return 0
}

/// One program fuzzes all targets, so that the rooms are built once; the environment names the target.
enum FuzzTarget: String, CaseIterable {
  case text, workbook, settings, keys

  static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      preconditionFailure("FUZZ_TARGET must be one of \(allCases.map(\.rawValue))")
    }
    return target
  }()

  func run(_ input: [UInt8]) {
    switch self {
    case .text: SheetProbe.run(input, "t.csv")
    case .workbook: WorkbookProbe.run(input)
    case .settings: SettingsProbe.run(input)
    case .keys: KeyProbe.run(input)
    }
  }
}

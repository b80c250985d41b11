// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house and the arrows between them; docs/architecture.md draws the same picture and
// Tests/HouseTests compares every import line with it.
let package = Package(
  name: "duban",
  products: [
    .executable(name: "duban", targets: ["duban"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "3.12.3"),
  ],
  targets: [
    .executableTarget(
      name: "duban",
      dependencies: [
        "Ledger", "LedgerStore", "LedgerExchange", "TerminalUI", "CursesTerminal", "Dashboard",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        "Yams", "CMalloc",
      ]),
    .target(name: "CursesTerminal", dependencies: ["TerminalUI", "CNcurses"]),
    .target(name: "Dashboard", dependencies: ["Ledger", "TerminalUI"]),
    .target(name: "LedgerExchange", dependencies: ["Ledger", "CZip", "CXlsxWriter"]),
    .target(
      name: "LedgerStore",
      dependencies: [
        "Ledger",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "TerminalUI", dependencies: ["CTextWidth"]),
    .target(name: "Ledger"),

    .target(
      name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CTextWidth"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),

    .testTarget(name: "LedgerTests", dependencies: ["Ledger"]),
    .testTarget(name: "LedgerStoreTests", dependencies: ["LedgerStore", "Ledger"], exclude: ["Older"]),
    .target(name: "SheetFixtures", path: "Tests/SheetFixtures"),
    .testTarget(name: "LedgerExchangeTests", dependencies: ["LedgerExchange", "Ledger", "SheetFixtures"]),
    .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI"]),
    .testTarget(name: "CursesTerminalTests", dependencies: ["CursesTerminal", "TerminalUI"]),
    .testTarget(name: "DashboardTests", dependencies: ["Dashboard", "Ledger", "TerminalUI"], exclude: ["Golden"]),
    .testTarget(name: "HouseTests", dependencies: ["Ledger"]),
    // What the terminal's room makes of bytes, as a program that a test can give a terminal to.
    .executableTarget(name: "KeyProbe", dependencies: ["CursesTerminal", "TerminalUI"], path: "Tests/KeyProbe"),
    .executableTarget(name: "Measured", path: "Tests/Measured"),
    .testTarget(
      name: "JourneyTests",
      dependencies: ["duban", "KeyProbe", "LedgerExchange", "Measured", "SheetFixtures", "TerminalUI"]),
  ],
  swiftLanguageModes: [.v6]
)

// `DUBAN_FUZZ=1` builds one fuzzer instead of the program and its tests (docs/decisions/0007-fuzzing.md): an ordinary
// build never sees it, and libFuzzer's own entry point meets no other.
if Context.environment["DUBAN_FUZZ"] != nil {
  let rooms = ["Ledger", "LedgerExchange", "TerminalUI", "CTextWidth", "CZip", "CXlsxWriter", "SheetFixtures"]
  package.products = []
  package.targets.removeAll { !rooms.contains($0.name) }
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["Ledger", "LedgerExchange", "TerminalUI", "SheetFixtures", "Yams"],
      path: "Tests/Fuzz",
      // The settings' readers, without what looks for their files and what names commands of the dashboard.
      exclude: [
        "corpus", "dictionaries", "fuzz.sh", "Settings/Settings.swift", "Settings/SettingsFolders.swift",
        "Settings/KeySettings.swift",
      ]))
}

// `DUBAN_BENCH=1` builds what `make bench` measures with beside the program, and no test.
if Context.environment["DUBAN_BENCH"] != nil {
  package.targets.removeAll { $0.path?.hasPrefix("Tests/") ?? ($0.type == .test) }
  package.targets += [
    .executableTarget(name: "Bench", path: "Tests/Benchmarks/Bench"),
    .executableTarget(
      name: "CursesFloor", path: "Tests/Benchmarks/CursesFloor",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "SQLiteFloor", path: "Tests/Benchmarks/SQLiteFloor", linkerSettings: [.linkedLibrary("sqlite3")]),
  ]
}

// Every Swift target of ours gets the same settings: nothing is a warning for long.
for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  guard !target.name.hasPrefix("C") || target.name == "CursesTerminal", target.name != "SQLiteFloor" else { continue }
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ]
}

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
        "Yams",
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
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),

    .testTarget(name: "LedgerTests", dependencies: ["Ledger"]),
    .testTarget(name: "LedgerStoreTests", dependencies: ["LedgerStore", "Ledger"]),
    .target(name: "SheetFixtures", path: "Tests/SheetFixtures"),
    .testTarget(name: "LedgerExchangeTests", dependencies: ["LedgerExchange", "Ledger", "SheetFixtures"]),
    .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI"]),
    .testTarget(name: "DashboardTests", dependencies: ["Dashboard", "Ledger", "TerminalUI"], exclude: ["Golden"]),
    .testTarget(name: "HouseTests"),
    // What the terminal's room makes of bytes, as a program that a test can give a terminal to.
    .executableTarget(name: "KeyProbe", dependencies: ["CursesTerminal", "TerminalUI"], path: "Tests/KeyProbe"),
    .testTarget(
      name: "JourneyTests", dependencies: ["duban", "KeyProbe", "SheetFixtures", "TerminalUI"]),
  ],
  swiftLanguageModes: [.v6]
)

// Every Swift target of ours gets the same settings: nothing is a warning for long.
for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  guard !target.name.hasPrefix("C") || target.name == "CursesTerminal" else { continue }
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ]
}

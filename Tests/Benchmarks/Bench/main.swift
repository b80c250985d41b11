import Foundation

// `make bench`: measures the release of duban on large practice ledgers. docs/performance.md says how.

do {
  if try !Bench(Array(CommandLine.arguments.dropFirst())).run() { exit(1) }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}

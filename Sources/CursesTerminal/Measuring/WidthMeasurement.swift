internal import Glibc
package import TerminalUI

/// Measures on the real terminal how wide it draws what duban shows: each sample is printed at the left edge, and the
/// cursor is asked where it went (screens.md 1.3 c). Never at start-up; the line is wiped behind it.
package enum WidthMeasurement: Equatable, Sendable {
  case measured(MeasuredWidths, roundTrip: Duration)
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The program runs as a background job.
  case inBackground
  /// No answer within the limit.
  case silent
  /// An answer, but after the limit.
  case late

  /// How long each answer may take.
  package static let limit = Duration.milliseconds(300)
  /// An answer that comes later still is waited for this long, so that it is not typed into the shell.
  private static let patience = Duration.milliseconds(700)

  package static func run(_ samples: [WidthSample] = WidthSample.all) -> WidthMeasurement {
    let line: TerminalLine
    do {
      line = try TerminalLine()
    } catch {
      switch error {
      case .notATerminal: return .notATerminal
      case .inBackground: return .inBackground
      }
    }
    defer { line.close() }
    let start = ContinuousClock.now
    guard let edge = ask(line, "", within: limit) else {
      return awaitReport(line, within: patience) == nil ? .silent : .late
    }
    let roundTrip = ContinuousClock.now - start
    var widths: [MeasuredWidths.Width] = []
    defer { line.write("\r\u{1B}[K") }
    for sample in samples {
      guard let report = ask(line, sample.text, within: limit) else {
        return awaitReport(line, within: patience) == nil ? .silent : .late
      }
      widths.append(MeasuredWidths.Width(sample, columns: report.column - edge.column))
    }
    return .measured(MeasuredWidths(widths), roundTrip: roundTrip)
  }

  private static func ask(_ line: TerminalLine, _ text: String, within limit: Duration) -> CursorReport? {
    line.write("\r" + text + CursorReport.question)
    return awaitReport(line, within: limit)
  }

  private static func awaitReport(_ line: TerminalLine, within limit: Duration) -> CursorReport? {
    let deadline = ContinuousClock.now + limit
    var bytes: [UInt8] = []
    while let more = line.read(until: deadline), !more.isEmpty {
      // Raw mode makes a byte of Ctrl-C; whoever strikes it wants out.
      if more.contains(0x03) { line.end(by: SIGINT) }
      bytes += more
      if let report = CursorReport(in: bytes) { return report }
    }
    return nil
  }
}

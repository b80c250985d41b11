import Glibc

// Runs a program and writes its peak of resident memory, in KB, to a file: `Measured REPORT PROGRAM [ARGUMENT…]`. It is
// ended after 30 seconds of processor time, so that what should not take long can't take for ever. A
// process of its own, since a child's peak begins with that of the process it was made from, and a test run is large.

var arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 2, let report = arguments.popFirst(), let program = arguments.first else { exit(64) }
var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
var processor = rlimit(rlim_cur: 30, rlim_max: 30)
guard setrlimit(__rlimit_resource_t(UInt32(RLIMIT_CPU.rawValue)), &processor) == 0 else { exit(71) }
var child: pid_t = 0
guard posix_spawn(&child, program, nil, nil, &words, environ) == 0 else { exit(71) }
var status: Int32 = 0
var usage = rusage()
while wait4(child, &status, 0, &usage) < 0 {
  guard errno == EINTR else { exit(71) }
}
let file = open(report, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
let line = "\(usage.ru_maxrss)\n"
guard file >= 0, write(file, line, line.utf8.count) == line.utf8.count else { exit(73) }
// A signal's number comes out as a shell says it.
exit(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)

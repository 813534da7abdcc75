internal import Foundation
internal import Glibc

/// What a program took, with everything that it started and waited for.
struct ProgramCost {
    /// From its start to its end.
    var wallSeconds: Double
    /// On all processors together, of itself and the system for it.
    var processorSeconds: Double
    /// The most memory that it had at once; only of the program itself.
    var peakBytes: Int
}

/// A program that is run to its end and measured.
final class MeasuredProgram {
    /// How often its memory is looked at, in milliseconds; the kernel remembers the most.
    private static let lookMilliseconds: Int32 = 10

    let process: pid_t
    private let words: [String]
    private let errors: Int32
    private let started: ContinuousClock.Instant
    private var peakBytes = 0
    private var pending: [UInt8] = []
    /// The newest lines of what it said.
    private var said: [String] = []

    /// Runs it, its output thrown away unless a file is named.
    ///
    /// `onLine` is told each line of its standard error as it comes.
    @discardableResult
    static func run(
        _ words: [String],
        output: String = "/dev/null",
        onLine: (String, MeasuredProgram) throws -> Void = { _, _ in }
    ) throws -> ProgramCost {
        let program = try MeasuredProgram(words, output: output)
        return try program.finish(onLine)
    }

    private init(_ words: [String], output: String) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw BenchmarkError.program(path: words[0], status: -1) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(
            &actions,
            STDOUT_FILENO,
            output,
            O_WRONLY | O_CREAT | O_TRUNC,
            0o600
        )
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        var process = pid_t()
        started = .now
        guard posix_spawn(&process, words[0], &actions, nil, arguments, environ) == 0 else {
            close(ends[0])
            throw BenchmarkError.program(path: words[0], status: 127)
        }
        (self.process, self.words, errors) = (process, words, ends[0])
    }

    deinit { close(errors) }

    /// How long it has been at work.
    var wallSeconds: Double { (ContinuousClock.now - started).seconds }

    /// What it has taken of the processors so far, in steps of a hundredth of a second.
    func processorSeconds() throws -> Double {
        let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        // Why behind the bracket: the name in front of it may hold blanks. User and system time are the 14th and 15th.
        let fields = text[text.index(after: text.lastIndex(of: ")") ?? text.startIndex)...].split(
            separator: " "
        )
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
            throw BenchmarkError.broken("/proc does not tell what `\(words[0])` took")
        }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    private func finish(_ onLine: (String, MeasuredProgram) throws -> Void) throws -> ProgramCost {
        var status: Int32 = 0
        var usage = rusage()
        var thrown: (any Error)?
        while true {
            var waiting = pollfd(fd: errors, events: Int16(POLLIN), revents: 0)
            poll(&waiting, 1, Self.lookMilliseconds)
            look()
            if waiting.revents & Int16(POLLIN) != 0 {
                for line in receive() where thrown == nil {
                    do { try onLine(line, self) } catch { thrown = error }
                }
            }
            let ended = wait4(process, &status, WNOHANG, &usage)
            if ended == process { break }
            guard ended == 0 || errno == EINTR else {
                throw BenchmarkError.program(path: words[0], status: -1)
            }
            // Why a moment: what closed its standard error keeps the poll from waiting.
            if waiting.revents & Int16(POLLHUP) != 0 { usleep(1_000) }
        }
        let wall = wallSeconds
        if let thrown { throw thrown }
        guard status == 0 else {
            throw BenchmarkError.unfinished(
                words: words.joined(separator: " "),
                said: said.suffix(4).joined(separator: "; ")
            )
        }
        return ProgramCost(
            wallSeconds: wall,
            processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
            peakBytes: peakBytes
        )
    }

    /// Why not `ru_maxrss`: that begins with what this process had when it started the other one.
    private func look() {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else {
            return
        }
        for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
            let kilobytes = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            peakBytes = max(peakBytes, kilobytes * 1024)
        }
    }

    private func receive() -> [String] {
        var block = [UInt8](repeating: 0, count: 65_536)
        let count = read(errors, &block, block.count)
        pending += block.prefix(max(0, count))
        var lines: [String] = []
        while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(String(decoding: pending[..<end], as: UTF8.self))
            pending.removeSubrange(...end)
        }
        said = (said + lines).suffix(8)
        return lines
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}

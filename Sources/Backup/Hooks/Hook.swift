internal import Dispatch
internal import FoundationEssentials
internal import Glibc

/// A command that is started when a run ended or an alert was raised: a program and its words, never a shell.
///
/// It is told what happened as one JSON object on its standard input; ``HookEvent`` says how that looks. What it prints on
/// standard output is thrown away. It is ended when its time is up.
public struct Hook: Sendable, Equatable, Decodable {
    /// The program and its words.
    public let command: [String]
    /// For how many seconds it may run.
    public let limitSeconds: Int

    /// A program with its words, and how long it may run.
    public init(command: [String], limitSeconds: Int) {
        (self.command, self.limitSeconds) = (command, limitSeconds)
    }

    /// Starts it and waits for its end; `eachLook` is called each time that it is still at work.
    ///
    /// - Returns: nil when all went well, or what went wrong in one line.
    public func run(_ event: HookEvent, eachLook: @escaping @Sendable () -> Void = {}) async -> String? {
        let hook = self
        // Why a thread of its own: waiting for a program would hold one of the few that tasks run on.
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: hook.runBlocking(event, eachLook)) }
        }
    }

    private func runBlocking(_ event: HookEvent, _ eachLook: () -> Void) -> String? {
        guard let program = command.first else { return "the hook names no program" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let json = try? Array(encoder.encode(event)) + [UInt8(ascii: "\n")] else {
            return "the hook's input cannot be written as JSON"
        }
        do throws(ChildError) {
            var child = try ChildProcess(program, Array(command.dropFirst()))
            // Why not waited for: a few kilobytes lie in the socket's buffer, and who does not read them need not.
            _ = json.withUnsafeBytes { send(child.input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            child.closeInput()
            let outcome = child.outcome(withinSeconds: limitSeconds, graceSeconds: 0, eachLook: eachLook)
            guard let outcome else {
                return "the hook `\(program)` was ended after \(limitSeconds) s"
            }
            guard outcome.code != 0 else { return nil }
            guard let last = outcome.errors.split(separator: "\n").last.map({ String($0).printable }) else {
                return "the hook `\(program)` ended with \(outcome.code)"
            }
            return "the hook `\(program)` ended with \(outcome.code): \(last)"
        } catch {
            return "the hook `\(program)` cannot be started: \(String(cString: strerror(error.number)))"
        }
    }
}

internal import Glibc

/// Standard output or standard error.
struct StandardStream {
    /// Where results go.
    static let output = StandardStream(descriptor: STDOUT_FILENO)
    /// Where everything else goes.
    static let error = StandardStream(descriptor: STDERR_FILENO)

    let descriptor: Int32

    /// Whether a person reads it.
    var isTerminal: Bool { Self.isTerminal(descriptor) }

    /// Whether a descriptor is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Writes all of a text.
    func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }

    /// Writes all bytes; a write that the system refuses is tried so many times again.
    func write(_ bytes: [UInt8], retries: Int = 0) throws(OutputError) {
        var start = 0
        var refusals = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
            }
            if count > 0 {
                start += count
            } else if errno != EINTR {
                guard errno != EPIPE else { throw .closed }
                guard refusals < retries else { throw .notWritten(reason: String(cString: strerror(errno))) }
                refusals += 1
            }
        }
    }

    /// Says on standard error why a program ends; nothing else tells, so that one refused write must not swallow it.
    static func writeLastWords(_ text: String) {
        // Why without looking: there is nobody left to tell.
        try? StandardStream.error.write(Array(text.utf8), retries: 2)
    }

    /// Writes a prompt; a terminal that went away shows itself at the read that follows.
    static func writeQuietly(_ text: String, to descriptor: Int32) {
        try? StandardStream(descriptor: descriptor).write(text)
    }
}

/// Why an answer did not reach its reader; what it answers to was done.
enum OutputError: Error, Equatable {
    /// The reader went away.
    case closed
    /// The system did not take it.
    case notWritten(reason: String)

    /// The stable kebab-case code.
    var code: String {
        switch self {
        case .closed: "output-closed"
        case .notWritten: "output-not-written"
        }
    }
}

extension OutputError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    var description: String {
        switch self {
        case .closed:
            """
            the answer was not read
            reason: its reader went away
            help: the request itself was carried out; ask again to see its result
            """
        case .notWritten(let reason):
            """
            the answer could not be written
            reason: \(reason)
            help: the request itself was carried out; ask again to see its result
            """
        }
    }
}

internal import Glibc

/// A program started without a shell, with a socket to its standard input and one from its standard output.
///
/// What it says on standard error goes to memory, so that it never waits for us to read it.
struct ChildProcess: ~Copyable {
    /// Where its standard input is written; `send` with `MSG_NOSIGNAL`.
    private(set) var input: Int32
    /// Where its standard output is read.
    let output: Int32
    private let errors: Int32
    private let pid: pid_t
    private var isReaped = false
    private var status: Int32 = 0

    /// Starts a program that is looked for in the search path; the words are its arguments without its own name.
    ///
    /// - Throws: ``ChildError`` with the number of the system.
    init(_ program: String, _ words: [String]) throws(ChildError) {
        let ends = try ChildEnds()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends.input.theirs, 0)
        posix_spawn_file_actions_adddup2(&actions, ends.output.theirs, 1)
        posix_spawn_file_actions_adddup2(&actions, ends.errors, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Why: a service may ignore or block signals, and a child would inherit that.
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

        var arguments: [UnsafeMutablePointer<CChar>?] = ([program] + words).map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var pid = pid_t()
        let failure = posix_spawnp(&pid, program, &actions, &attributes, &arguments, environ)
        guard failure == 0 else {
            ends.close()
            throw ChildError(number: failure)
        }
        close(ends.input.theirs)
        close(ends.output.theirs)
        input = ends.input.ours
        output = ends.output.ours
        errors = ends.errors
        self.pid = pid
    }

    deinit {
        if !isReaped {
            kill(pid, SIGKILL)
            Self.wait(pid)
        }
        if input >= 0 { close(input) }
        close(output)
        close(errors)
    }

    /// Says that nothing more comes on its standard input.
    mutating func closeInput() {
        guard input >= 0 else { return }
        close(input)
        input = -1
    }

    /// Ends it, whatever it is at.
    mutating func end() {
        guard !isReaped else { return }
        kill(pid, SIGKILL)
        Self.wait(pid)
        isReaped = true
    }

    /// Tells it to end in good order.
    func tellToEnd() { if !isReaped { kill(pid, SIGTERM) } }

    /// Whether it ended, without waiting for it.
    mutating func hasEnded() -> Bool {
        if !isReaped { isReaped = waitpid(pid, &status, WNOHANG) == pid }
        return isReaped
    }

    /// Waits until it ended by itself.
    mutating func outcome() -> ChildOutcome {
        if !isReaped { status = Self.wait(pid) }
        isReaped = true
        let signal = status & 0x7F
        return ChildOutcome(code: signal == 0 ? status >> 8 & 0xFF : 128 + signal, errors: errorText())
    }

    /// The last 4 KiB of what it said so far.
    func errorText() -> String {
        let length = lseek(errors, 0, SEEK_END)
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = pread(errors, &buffer, buffer.count, max(0, length - buffer.count))
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }

    @discardableResult
    private static func wait(_ pid: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status
    }
}

/// How a program ended.
struct ChildOutcome: Sendable, Equatable {
    /// Its exit code; for one that a signal ended, 128 and the signal's number.
    let code: Int32
    /// The end of what it said on standard error.
    let errors: String
}

/// Why a program was not started.
struct ChildError: Error {
    /// The number of the system.
    let number: Int32
}

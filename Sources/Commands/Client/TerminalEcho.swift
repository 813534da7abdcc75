internal import Glibc

/// The echo of a terminal, switched off for a passphrase and back on whatever happens.
enum TerminalEcho {
    // SAFETY: both are written before the handlers are installed and only read by them; one passphrase is asked for
    // at a time, because a command line is one person's.
    private nonisolated(unsafe) static var before = termios()
    private nonisolated(unsafe) static var terminal: Int32 = -1

    /// Runs `body` without echo; nil when there is no such terminal.
    static func off<R>(_ descriptor: Int32, _ body: () -> R) -> R? {
        guard tcgetattr(descriptor, &before) == 0 else { return nil }
        terminal = descriptor
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
        // Why: whoever gives up with Ctrl-C wants to see what they type afterwards.
        signals.forEach { signal($0, restoreAndDie) }
        defer {
            tcsetattr(descriptor, TCSAFLUSH, &before)
            signals.forEach { signal($0, SIG_DFL) }
        }
        guard tcsetattr(descriptor, TCSAFLUSH, &silent) == 0 else { return nil }
        return body()
    }

    private static let restoreAndDie: @convention(c) (Int32) -> Void = { number in
        tcsetattr(terminal, TCSAFLUSH, &before)
        signal(number, SIG_DFL)
        raise(number)
    }
}

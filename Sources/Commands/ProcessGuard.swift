internal import Glibc

/// Keeps what this process holds in memory, and what it writes, from other users and from core dumps.
public enum ProcessGuard {
    /// Takes effect before anything else runs.
    ///
    /// - Returns: Whether the kernel agreed to all of it.
    public static func raise() -> Bool {
        umask(0o077)
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        guard setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0 else { return false }
        // Why: a reader that goes away shows as a failed write, which is handled where it happens.
        signal(SIGPIPE, SIG_IGN)
        return forbidDumping()
    }

    /// `prctl(PR_SET_DUMPABLE, 0)`: no core file, no debugger and no /proc/self/mem for others of the same user.
    ///
    /// Why looked up by name: its C declaration takes a variable list of arguments, which Swift does not import.
    private static func forbidDumping() -> Bool {
        typealias Control = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
        guard let symbol = dlsym(nil, "prctl") else { return false }
        let setDumpable: Int32 = 4
        return unsafeBitCast(symbol, to: Control.self)(setDumpable, 0, 0, 0, 0) == 0
    }
}

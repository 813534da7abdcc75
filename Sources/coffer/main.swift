internal import Commands
internal import Glibc

MemoryUse.keepSmall()
guard ProcessGuard.raise() else {
    let words = """
        coffer: cannot keep keys from being dumped
        reason: the kernel refused RLIMIT_CORE or PR_SET_DUMPABLE
        help: run it outside of what forbids these calls

        """
    _ = words.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    exit(70)
}
exit(await CommandLineEntry.run(Array(CommandLine.arguments.dropFirst())))

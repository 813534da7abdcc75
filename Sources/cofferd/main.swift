internal import Commands
internal import Glibc

guard ProcessGuard.raise() else {
    let words = """
        cofferd: cannot keep keys from being dumped
        reason: the kernel refused RLIMIT_CORE or PR_SET_DUMPABLE
        help: run it outside of what forbids these calls

        """
    _ = words.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    exit(70)
}
// Why ignored: there is nothing to load again. The policy in force lies sealed in the store, and `policy.apply`
// replaces it; the files beside the store are only where its next version is written.
signal(SIGHUP, SIG_IGN)
exit(await ServerEntry.run(Array(CommandLine.arguments.dropFirst()), serve: Daemon.serve))

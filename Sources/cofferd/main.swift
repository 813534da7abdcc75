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
// Why ignored here: until the store is open there is nothing to reload, and a signal too early must not end it.
signal(SIGHUP, SIG_IGN)
exit(await ServerEntry.run(Array(CommandLine.arguments.dropFirst()), serve: Daemon.serve))

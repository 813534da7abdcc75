/// Why there are no figures.
enum BenchmarkError: Error, CustomStringConvertible {
    /// SQLite refused a statement of a floor.
    case database(statement: String, message: String)
    /// A file or folder of the project is not where it is looked for.
    case notFound(String)
    /// A program could not be run, or failed.
    case program(path: String, status: Int32)
    /// A command of a measurement failed, and said this.
    case unfinished(words: String, said: String)
    /// A server did not do what it was started for.
    case server(String)
    /// A measurement would not compare like with like.
    case broken(String)

    /// What happened, why, and what to do, in one line each.
    var description: String {
        switch self {
        case .database(let statement, let message):
            """
            a floor could not be measured
            reason: SQLite says `\(message)` to `\(statement)`
            help: the schema has changed; bring Benchmarks up to date with it
            """
        case .notFound(let name):
            """
            cannot find `\(name)`
            reason: it is in none of the folders above the current one
            help: run `make bench` in the project's folder
            """
        case .program(let path, let status):
            """
            `\(path)` did not do its work
            reason: it ended with status \(status)
            help: run it by hand; give a program that works with --coffer
            """
        case .unfinished(let words, let said):
            """
            a command that is measured did not do its work
            reason: it said `\(said)`
            help: run it by hand: \(words)
            """
        case .server(let what):
            """
            the server did not do its work
            reason: \(what)
            help: run `cofferd` by hand on a store; `make release` builds it
            """
        case .broken(let what):
            """
            the figures would mean nothing
            reason: \(what)
            help: bring Benchmarks up to date with what it measures
            """
        }
    }
}

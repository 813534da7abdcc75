internal import FoundationEssentials
internal import Glibc

/// Runs `rclone`, and tells from its exit code and its words what went wrong.
struct Rclone: Sendable {
    /// What it is started as.
    let program: String
    /// The target that errors name.
    let address: TargetAddress

    /// Why no password is asked for: nobody sits there; why few retries: the whole run is repeated by its schedule.
    private static let options = [
        "--log-level", "ERROR", "--ask-password=false", "--contimeout", "20s", "--low-level-retries", "3",
        "--retries", "2",
    ]

    /// A line of `rclone lsjson`.
    struct Entry: Sendable {
        let name: String
        let bytes: Int64
        /// When it was changed last, where asked for and known.
        let changed: Date?
    }

    /// The files of a folder, by name in byte order.
    func entries(of remote: String, withTimes: Bool = false) throws(TargetError) -> [Entry] {
        struct Line: Decodable {
            let Name: String
            let Size: Int64
            let ModTime: String
        }
        let times = withTimes ? [] : ["--no-modtime"]
        let words = ["lsjson", "--files-only", "--no-mimetype"] + times + ["--", remote]
        let json = try run(words)
        guard let lines = try? JSONDecoder().decode([Line].self, from: Data(json)) else {
            throw .unreachable(
                address: address,
                reason: "`rclone lsjson` answered something else than a list"
            )
        }
        return lines.map { Entry(name: $0.Name, bytes: $0.Size, changed: Self.time($0.ModTime)) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Runs it to its end and answers what it printed, 64 MiB at most.
    @discardableResult
    func run(_ words: [String]) throws(TargetError) -> [UInt8] {
        var child = try start(words)
        child.closeInput()
        var source = TargetSource(child.output) { [address] in Self.broken($0, address) }
        let printed = try source.readAll(limitBytes: 1 << 26)
        guard let printed else {
            throw .unreachable(address: address, reason: "`rclone` answered more than 64 MiB")
        }
        try check(child.outcome())
        return printed
    }

    /// Runs it with what `body` writes as its standard input.
    func send<R>(_ words: [String], _ body: (TargetSink) throws -> R) throws -> R {
        var child = try start(words)
        let result: R
        do {
            result = try body(
                TargetSink(child.input, isSocket: true) { [address] in Self.broken($0, address) }
            )
        } catch let error as TargetError {
            // Why wait: where rclone broke off, its own words say why.
            child.closeInput()
            try check(child.outcome())
            throw error
        }
        child.closeInput()
        try check(child.outcome())
        return result
    }

    /// Runs it with its standard output as what `body` reads.
    func receive<R>(_ words: [String], _ body: (TargetSource) throws -> R) throws -> R {
        var child = try start(words)
        child.closeInput()
        let result: R
        do {
            result = try body(TargetSource(child.output) { [address] in Self.broken($0, address) })
        } catch {
            // Why first: what looks like a cut file is a broken line when rclone says so.
            if try isAtEnd(child.output) { try check(child.outcome()) }
            throw error
        }
        if try isAtEnd(child.output) { try check(child.outcome()) }
        return result
    }

    /// Whether it has nothing more to say; else the reader stopped before the end, and the program is ended.
    private func isAtEnd(_ output: Int32) throws(TargetError) -> Bool {
        var byte: [UInt8] = [0]
        var span = byte.mutableSpan
        var bytes = span.mutableBytes
        var source = TargetSource(output) { [address] in Self.broken($0, address) }
        return try source.read(into: &bytes) == 0
    }

    private func start(_ words: [String]) throws(TargetError) -> ChildProcess {
        do throws(ChildError) {
            return try ChildProcess(program, [words[0]] + Self.options + words.dropFirst())
        } catch {
            guard error.number != ENOENT else { throw .programMissing(address: address, program: program) }
            throw Self.broken(error.number, address)
        }
    }

    private static func broken(_ number: Int32, _ address: TargetAddress) -> TargetError {
        let reason = strerror(number).map { String(cString: $0) } ?? "error \(number)"
        return .unreachable(address: address, reason: "`rclone`: \(reason)")
    }

    /// A time as `2026-11-25T10:42:47.936195204Z`, to the second; nil where it is written otherwise.
    private static func time(_ text: String) -> Date? {
        guard let dot = text.firstIndex(of: ".") else { return try? Date(text, strategy: .iso8601) }
        let zone = text[dot...].dropFirst().drop { $0.isNumber }
        return try? Date(String(text[..<dot] + zone), strategy: .iso8601)
    }
}

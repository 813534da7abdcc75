public import FoundationEssentials
internal import Glibc

/// A remote that `rclone` knows, reached by starting that program; the configuration is rclone's own.
///
/// A file is sent as `.coffer-….part` and moved to its name afterwards. Where the remote cannot replace a file in one
/// step, a file that is replaced is missing for a moment; whoever cannot have that gives each version its own name.
public struct RcloneTarget: Target {
    /// How long a leftover is left alone, in seconds: somebody may still be writing it over a slow line.
    static let leftoverSeconds: Double = 86_400

    /// What rclone calls `remote:path`.
    public let remote: String
    private let rclone: Rclone

    /// A remote; `program` is looked for in the search path.
    public init(_ remote: String, program: String = "rclone") {
        self.remote = remote
        rclone = Rclone(program: program, address: .rclone(remote))
    }

    /// `rclone:` and the remote.
    public var address: TargetAddress { .rclone(remote) }

    /// The files there.
    ///
    /// - Throws: ``TargetError``.
    public func list() throws(TargetError) -> [TargetFile] {
        try rclone.entries(of: remote).filter { !TemporaryName.matches($0.name) }.map {
            TargetFile(name: $0.name, bytes: $0.bytes)
        }
    }

    /// Makes the folder where it is missing, and sees that a file can be written, read and removed there.
    ///
    /// - Throws: ``TargetError``.
    public func prepare() throws {
        try rclone.run(["mkdir", "--", remote])
        // Why: a place that keeps only files has no folder before it has one.
        try send(path(TargetProbe.name)) { sink in
            var sink = sink
            try sink.write(TargetProbe.bytes)
        }
    }

    /// Writes a file, whole or not at all.
    ///
    /// - Throws: ``TargetError``, or what `body` throws.
    public func write<R>(_ name: TargetName, _ body: (TargetSink) throws -> R) throws -> R {
        // Why: rclone would make a missing folder, and write a backup to where no disk is mounted.
        _ = try rclone.entries(of: remote)
        let temporary = path(TemporaryName.make())
        do {
            let result = try send(temporary, body)
            // Why --ignore-times: a file of the same length and time would count as moved already.
            try rclone.run(["moveto", "--ignore-times", "--", temporary, path(name.text)])
            return result
        } catch {
            // Why without looking: the first error is the one to tell, and a file that stays is a leftover.
            _ = try? rclone.run(["deletefile", "--", temporary])
            throw error
        }
    }

    /// Reads a file from its beginning.
    ///
    /// - Throws: ``TargetError``, or what `body` throws.
    public func read<R>(_ name: TargetName, _ body: (TargetSource) throws -> R) throws -> R {
        do {
            return try rclone.receive(["cat", "--", path(name.text)], body)
        } catch TargetError.vanished {
            // Why ask: rclone says the same of a missing file and a missing folder.
            _ = try rclone.entries(of: remote)
            throw TargetError.notFound(name: name.text, address: address)
        }
    }

    /// Removes a file.
    ///
    /// - Throws: ``TargetError``.
    @discardableResult
    public func remove(_ name: TargetName) throws(TargetError) -> Bool {
        guard try rclone.entries(of: remote).contains(where: { $0.name == name.text }) else { return false }
        try rclone.run(["deletefile", "--", path(name.text)])
        return true
    }

    /// Removes the temporary files that are older than a day.
    ///
    /// - Throws: ``TargetError``.
    @discardableResult
    public func removeLeftovers(now: Date) throws(TargetError) -> [String] {
        var removed: [String] = []
        for entry in try rclone.entries(of: remote, withTimes: true) where TemporaryName.matches(entry.name) {
            guard let changed = entry.changed, now.timeIntervalSince(changed) > Self.leftoverSeconds else {
                continue
            }
            try rclone.run(["deletefile", "--", path(entry.name)])
            removed.append(entry.name)
        }
        return removed
    }

    private func send<R>(_ path: String, _ body: (TargetSink) throws -> R) throws -> R {
        try rclone.send(["rcat", "--", path], body)
    }

    private func path(_ name: String) -> String {
        remote.hasSuffix(":") || remote.hasSuffix("/") ? remote + name : remote + "/" + name
    }
}

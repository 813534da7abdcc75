internal import AgeFormat
internal import ArgumentParser
internal import Glibc

/// Where a file comes from and where its result goes.
struct AgeFileOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
        completion: .file()
    )
    var out: String?

    @Argument(help: "The file to read; standard input if not given.", completion: .file())
    var file: String?

    /// Lends the input.
    func withInput(_ body: (DescriptorSource) throws -> Void) throws {
        guard let file else { return try body(DescriptorSource(STDIN_FILENO)) }
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandError.unreadable(path: file) }
        defer { close(descriptor) }
        try body(DescriptorSource(descriptor))
    }

    /// Hands on all of the input, piece by piece.
    func copy(_ source: DescriptorSource, to body: (RawSpan) throws -> Void) throws {
        var source = source
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            var elements = piece.mutableSpan
            var free = elements.mutableBytes
            let count = try source.read(into: &free)
            guard count > 0 else { return }
            try body(piece.span.bytes.extracting(first: count))
        }
    }
}

/// A file that appears when it is whole, or standard output.
enum AgeOutput {
    /// Lets `body` write to a path, or to standard output where there is none.
    ///
    /// - Throws: ``DescriptorError/write(_:)``, or what `body` throws; then no file appears.
    static func write(
        to path: String?,
        isSecret: Bool,
        mayReplace: Bool,
        _ body: (inout DescriptorSink) throws -> Void
    ) throws {
        guard let path else {
            var sink = DescriptorSink(STDOUT_FILENO)
            return try body(&sink)
        }
        // Why another name: a half-written file must not pass for a whole one, nor cost the one that was there.
        let temporary = "\(path).\(getpid()).partial"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isSecret ? 0o600 : 0o666)
        guard descriptor >= 0 else { throw failure() }
        var isKept = false
        defer {
            close(descriptor)
            if !isKept { unlink(temporary) }
        }
        var sink = DescriptorSink(descriptor)
        try body(&sink)
        guard fsync(descriptor) == 0 else { throw failure() }
        if mayReplace {
            guard rename(temporary, path) == 0 else { throw failure() }
            isKept = true
        } else {
            // Why a link: unlike a rename, it refuses a name that is taken.
            guard link(temporary, path) == 0 else { throw failure() }
        }
    }

    private static func failure() -> DescriptorError { .write(errno) }
}

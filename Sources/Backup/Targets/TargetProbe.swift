/// The file that shows a place to be fit for backups, and afterwards says whose folder this is.
enum TargetProbe {
    /// Its name.
    static let name = "coffer-target.txt"
    /// Its contents.
    static let bytes = Array(
        "Encrypted backups of a Coffer store lie here. Remove nothing by hand: its catalogue would miss it.\n"
            .utf8
    )
}

extension Target {
    /// Writes a small file, reads it back and finds it in the list, as every backup must be able to.
    ///
    /// - Throws: ``TargetError``.
    public func test() throws {
        let name = try TargetName(TargetProbe.name)
        try write(name) { sink in
            var sink = sink
            try sink.write(TargetProbe.bytes)
        }
        let read = try read(name) { source in
            var source = source
            return try source.readAll(limitBytes: 4096)
        }
        guard read == TargetProbe.bytes else {
            throw TargetError.disk(address: address, reason: "a file reads otherwise than it was written")
        }
        guard try list().contains(TargetFile(name: name.text, bytes: Int64(TargetProbe.bytes.count))) else {
            throw TargetError.disk(address: address, reason: "a file that was written is not in the list")
        }
    }
}

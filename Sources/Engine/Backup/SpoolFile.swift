internal import Glibc

/// Files and folders of the spool, with the modes that its place asks for, whatever the umask is.
struct SpoolFile {
    let place: SpoolPlace

    /// Makes a folder; one that is there already is refused.
    func makeFolder(_ path: String) throws(EngineError) {
        guard mkdir(path, 0o700) == 0 else { throw failure(path) }
        try setMode(path, O_DIRECTORY, place.folderMode)
    }

    /// Makes a folder that the group may write to as well, where the spool is shared.
    func makeSharedFolder(_ path: String) throws(EngineError) {
        guard mkdir(path, 0o700) == 0 else { throw failure(path) }
        try setMode(path, O_DIRECTORY, place.isShared ? 0o2770 : 0o700)
    }

    /// Makes the spool itself where it is not there yet.
    func makeSpool() throws(EngineError) {
        guard mkdir(place.path, 0o700) == 0 else {
            if errno == EEXIST { return }
            throw failure(place.path)
        }
        try setMode(place.path, O_DIRECTORY, place.isShared ? 0o2770 : 0o700)
    }

    /// Makes an empty file.
    func create(_ path: String) throws(EngineError) { try write([], to: path) }

    /// Makes a file with these bytes.
    func write(_ bytes: [UInt8], to path: String) throws(EngineError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard sent > 0 else { throw failure(path) }
            rest = rest.dropFirst(sent)
        }
        guard fchmod(file, place.fileMode) == 0 else { throw failure(path) }
    }

    /// How long a file is.
    func byteCount(_ path: String) throws(EngineError) -> Int64 {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw failure(path) }
        return Int64(status.st_size)
    }

    private func setMode(_ path: String, _ flags: Int32, _ mode: UInt32) throws(EngineError) {
        let opened = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | flags)
        guard opened >= 0 else { throw failure(path) }
        defer { close(opened) }
        guard fchmod(opened, mode) == 0 else { throw failure(path) }
    }

    private func failure(_ path: String) -> EngineError {
        .file(path: path, reason: String(cString: strerror(errno)))
    }
}

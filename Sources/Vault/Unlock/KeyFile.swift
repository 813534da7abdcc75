internal import Glibc
internal import Sealing

/// The file that holds the root key: comment lines that start with `#`, and one line of 32 bytes in base64.
///
/// A credential of systemd may also be the 32 bytes themselves.
enum KeyFile {
    private static let limitBytes = 4096
    private static let header = """
        # The root key of a Coffer store. Whoever has this file and the store's folder reads everything in it.
        # Keep a copy where the store is not: without the key nobody opens the store again.

        """

    /// Writes a new file with a fresh key, readable by its owner only.
    static func create(_ path: String) throws(UnlockError) {
        let failure = KeyText.withFreshKey { key in
            KeyText.withBase64(of: key) { text -> VaultError? in
                let header = Array(header.utf8)
                return Scratch.withBytes(header.count + text.byteCount + 1) { buffer in
                    buffer.copyBytes(from: header)
                    text.withUnsafeBytes {
                        UnsafeMutableRawBufferPointer(rebasing: buffer[header.count...]).copyMemory(from: $0)
                    }
                    buffer[buffer.count - 1] = UInt8(ascii: "\n")
                    do throws(VaultError) {
                        try DurableFile.create(path, UnsafeRawBufferPointer(buffer).bytes)
                        try DurableFile.syncFolder(of: path)
                    } catch {
                        return error
                    }
                    return nil
                }
            }
        }
        if let failure { throw .unreadable(path: path, reason: failure.reason) }
    }

    /// Reads the key, after making sure that nobody else could.
    static func load(_ path: String, isCredential: Bool) throws(UnlockError) -> SecretKey {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { throw .missing(path: path) }
            throw .unreadable(path: path, reason: DurableFile.reason())
        }
        defer { close(descriptor) }
        try check(descriptor, path, isCredential: isCredential)
        let outcome = Scratch.withBytes(limitBytes) { buffer -> Result<SecretKey?, MemoryError> in
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            guard count > 0, count < limitBytes else { return .success(nil) }
            return key(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]), isCredential: isCredential)
        }
        switch consume outcome {
        case .failure(let error): throw .memory(error)
        case .success(.some(let key)): return key
        case .success(.none): throw .malformed(path: path)
        }
    }

    /// Why not for credentials: systemd guards their folder, and shows them to the service with an access list whose
    /// mask stands where the group's bits are.
    private static func check(_ descriptor: Int32, _ path: String, isCredential: Bool) throws(UnlockError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(path: path, reason: DurableFile.reason())
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, reason: "it is no regular file")
        }
        guard !isCredential else { return }
        guard status.st_uid == geteuid() else { throw .foreignOwner(path: path) }
        guard status.st_mode & 0o077 == 0 else {
            throw .laxPermissions(path: path, mode: Int(status.st_mode & 0o777))
        }
    }

    private static func key(
        in bytes: UnsafeRawBufferPointer,
        isCredential: Bool
    ) -> Result<SecretKey?, MemoryError> {
        if isCredential, bytes.count == SecretKey.byteCount { return hold(bytes.bytes) }
        let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
        guard lines.count == 1, let line = lines.first else { return .success(nil) }
        let text = UnsafeRawBufferPointer(rebasing: line)
        return KeyText.withKey(fromBase64: text.bytes) { hold($0) } ?? .success(nil)
    }

    private static func hold(_ key: RawSpan) -> Result<SecretKey?, MemoryError> {
        do throws(MemoryError) {
            return .success(try SecretKey(copying: key))
        } catch {
            return .failure(error)
        }
    }
}

internal import FoundationEssentials
public import Sealing

/// `epoch-<n>.age`: the epoch key for the day when the root key is lost, encrypted to whoever keeps the recovery
/// identity.
///
/// The vault does not know the age format: it lends the text, and its caller encrypts it. The text, as `age -d` prints
/// it, is comment lines, two of which name the store and the epoch, and one line of 32 bytes in base64:
///
/// ```
/// # Epoch key of a Coffer store: with vault-<n>.db it opens everything sealed in data.db.
/// # store: 0198c0de-0000-7000-8000-000000000001
/// # epoch: 3
/// AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
/// ```
public struct EpochCopy: ~Copyable, Sendable {
    /// Encrypts the text of an epoch's copy; the span lies in memory that is wiped afterwards.
    public typealias Seal = (_ text: RawSpan) throws -> [UInt8]

    /// The longest file that is read, in bytes.
    static let limitBytes = 16_384

    /// The store whose key it is.
    public let store: StoreID
    /// The epoch, from 1.
    public let epoch: UInt64
    let key: SecretKey

    /// Reads the text; wiping it is the caller's work.
    ///
    /// - Throws: ``VaultError/epochCopyDamaged(reason:)``, or ``VaultError/memory(_:)``.
    public init(text: RawSpan) throws(VaultError) {
        var store: StoreID?
        var epoch: UInt64?
        var keyLine: Range<Int>?
        var start = 0
        while start < text.byteCount {
            var end = start
            while end < text.byteCount, text.byte(end) != UInt8(ascii: "\n") { end += 1 }
            let line = text.extracting(start..<end)
            start = end + 1
            guard line.byteCount > 0, line.byte(0) == UInt8(ascii: "#") else {
                guard keyLine == nil else { throw .epochCopyDamaged(reason: "it holds more than one key") }
                keyLine = start - line.byteCount - 1..<start - 1
                continue
            }
            let words = line.text.split(separator: " ").map(String.init)
            if words.count == 3, words[1] == "store:" { store = StoreID(words[2]) }
            if words.count == 3, words[1] == "epoch:" {
                epoch = UInt64(words[2]).flatMap { String($0) == words[2] && $0 > 0 ? $0 : nil }
            }
        }
        guard let store, let epoch else {
            throw .epochCopyDamaged(reason: "it does not name its store and its epoch")
        }
        guard let keyLine, case .some(let key) = try Self.held(text.extracting(keyLine)) else {
            throw .epochCopyDamaged(reason: "it does not hold one line of 32 bytes in base64")
        }
        self.store = store
        self.epoch = epoch
        self.key = key
    }

    /// What tells two epoch keys apart and gives neither away.
    ///
    /// 16 bytes: BLAKE2b-128(key: epoch key, `coffer.epoch-fingerprint.v1`).
    public var fingerprint: [UInt8] { Self.fingerprint(of: key) }

    static func fingerprint(of key: borrowing SecretKey) -> [UInt8] {
        key.withBytes {
            KeyedHash.blake2b(Array("coffer.epoch-fingerprint.v1".utf8), key: $0, byteCount: 16)
        }
    }

    /// The encrypted file of an epoch's key.
    static func sealed(
        _ key: borrowing SecretKey,
        store: StoreID,
        epoch: UInt64,
        _ seal: Seal
    ) throws -> [UInt8] {
        let head = Array(
            """
            # Epoch key of a Coffer store: with vault-\(epoch).db it opens everything sealed in data.db.
            # store: \(store)
            # epoch: \(epoch)

            """.utf8
        )
        return try key.withBytes { key in
            try KeyText.withBase64(of: key) { text in
                try Scratch.withBytes(head.count + text.byteCount + 1) { buffer in
                    buffer.copyBytes(from: head)
                    text.withUnsafeBytes {
                        UnsafeMutableRawBufferPointer(rebasing: buffer[head.count...]).copyMemory(from: $0)
                    }
                    buffer[buffer.count - 1] = UInt8(ascii: "\n")
                    return try seal(UnsafeRawBufferPointer(buffer).bytes)
                }
            }
        }
    }

    private static func held(_ line: RawSpan) throws(VaultError) -> SecretKey? {
        let outcome: Result<SecretKey?, MemoryError> =
            KeyText.withKey(fromBase64: line) { key in
                do throws(MemoryError) {
                    return .success(try SecretKey(copying: key))
                } catch {
                    return .failure(error)
                }
            } ?? .success(nil)
        switch consume outcome {
        case .success(let key): return key
        case .failure(let error): throw .memory(error)
        }
    }
}

extension RawSpan {
    fileprivate func byte(_ offset: Int) -> UInt8 { withUnsafeBytes { $0[offset] } }

    fileprivate var text: String { withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }
}

extension Vault {
    /// The path of the current epoch's copy for the recovery identity, whether or not there is one.
    public var epochCopyPath: String { EpochFiles(folder: folder).copyPath(epoch) }

    /// The encrypted copy of the current epoch's key, or nil where there is none.
    ///
    /// - Throws: ``VaultError/file(path:reason:)``.
    public func epochCopy() throws(VaultError) -> [UInt8]? {
        try DurableFile.read(epochCopyPath, limitBytes: EpochCopy.limitBytes)
    }

    /// Writes the current epoch's copy anew, whole or not at all.
    ///
    /// - Throws: ``VaultError``, or what `seal` throws; the copy that was there stays then.
    public func writeEpochCopy(_ seal: EpochCopy.Seal) throws {
        try use.withShared {
            let bytes = try epochInUse.key.sealedCopy(seal)
            try DurableFile.stage(epochCopyPath, bytes.span.bytes)
            try DurableFile.commit(epochCopyPath)
        }
    }

    /// The current epoch's key, encrypted by `seal`; no file is made of it.
    ///
    /// - Throws: ``VaultError``, or what `seal` throws.
    public func sealedEpochCopy(_ seal: EpochCopy.Seal) throws -> [UInt8] {
        try use.withShared { try epochInUse.key.sealedCopy(seal) }
    }

    /// The current epoch key's ``EpochCopy/fingerprint``, 16 bytes.
    public var epochFingerprint: [UInt8] { epochInUse.key.fingerprint }
}

public import AgeFormat
internal import FoundationEssentials
internal import Sealing
public import Vault

/// The epoch key, encrypted to the recovery recipient and decrypted by the recovery identity.
public enum RecoveryCopy {
    /// Encrypts an epoch's copy so that every one of the recipients opens it.
    public static func seal(for recipients: [X25519Recipient]) -> EpochCopy.Seal {
        { text in
            var writer = try AgeWriter(to: MemorySink(), for: .keys(recipients))
            try writer.write(text)
            return try writer.finish().bytes
        }
    }

    /// Opens `epoch-<n>.age`.
    ///
    /// - Throws: ``RecoveryError/age(code:text:)``, `VaultError`.
    public static func open(_ file: [UInt8], identities: [X25519Identity]) throws -> EpochCopy {
        var text = [UInt8](repeating: 0, count: limitBytes)
        defer { Wiping.wipe(&text) }
        let count: Int
        do {
            var reader = try AgeReader(from: MemorySource(file), identities: identities.map(AgeIdentity.key))
            count = try read(&reader, into: &text)
        } catch let error as AgeError {
            throw RecoveryError.age(code: error.code, text: error.description)
        } catch let error as AgeKeyError {
            throw RecoveryError.age(code: error.code, text: error.description)
        }
        return try EpochCopy(text: text.span.bytes.extracting(first: count))
    }

    /// Whether an identity opens the copy of the epoch key in force, which the store handed out.
    ///
    /// - Throws: ``RecoveryError/age(code:text:)`` when it opens nothing, `VaultError` when what it opens is no key.
    public static func isRight(_ copy: StoreRecoveryCopy.Answer, identities: [X25519Identity]) throws -> Bool
    {
        let opened = try open(Array(Data(base64Encoded: copy.copy) ?? Data()), identities: identities)
        return "\(opened.store)" == copy.store && opened.epoch == copy.epoch
            && opened.fingerprint.hexadecimal == copy.fingerprint
    }

    /// The longest text that a copy may hold, in bytes.
    private static let limitBytes = 4096

    private static func read(
        _ reader: inout AgeReader<MemorySource>,
        into text: inout [UInt8]
    ) throws -> Int {
        var count = 0
        while true {
            var isTooLong = false
            let more: Void? = try reader.withNextChunk { chunk in
                guard count + chunk.byteCount <= text.count else {
                    isTooLong = true
                    return
                }
                chunk.withUnsafeBytes { bytes in
                    text.withUnsafeMutableBytes { text in
                        UnsafeMutableRawBufferPointer(rebasing: text[count...]).copyMemory(from: bytes)
                    }
                }
                count += chunk.byteCount
            }
            guard !isTooLong else { throw VaultError.epochCopyDamaged(reason: "it is too long") }
            guard more != nil else { return count }
        }
    }
}

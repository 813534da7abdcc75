internal import CSodium

/// A key from a passphrase: Argon2id version 1.3 (RFC 9106), one lane.
public enum PasswordHash {
    /// What the derivation costs and starts from; stored in clear beside what the key opens.
    public struct Parameters: Sendable, Equatable {
        /// The length of the salt, in bytes.
        public static let saltByteCount = 16
        /// The passes that are accepted.
        public static let operationsRange: ClosedRange<UInt64> = 1...64
        /// The memory that is accepted, in bytes: a stored number must not exhaust the machine, nor weaken the key.
        public static let memoryRange: ClosedRange<Int> = 8 << 20...1 << 30

        /// 16 random bytes.
        public let salt: [UInt8]
        /// The passes over the memory.
        public let operations: UInt64
        /// The memory used, in bytes.
        public let memoryBytes: Int

        /// Takes parameters that were stored.
        ///
        /// - Throws: ``PasswordHashError/parametersOutOfBounds(what:)``.
        public init(salt: [UInt8], operations: UInt64, memoryBytes: Int) throws(PasswordHashError) {
            guard salt.count == Self.saltByteCount else { throw .parametersOutOfBounds(what: "salt") }
            guard Self.operationsRange.contains(operations) else {
                throw .parametersOutOfBounds(what: "operations")
            }
            guard Self.memoryRange.contains(memoryBytes) else { throw .parametersOutOfBounds(what: "memory") }
            self.salt = salt
            self.operations = operations
            self.memoryBytes = memoryBytes
        }

        /// A fresh salt with libsodium's moderate costs: 3 passes over 256 MiB.
        public static func moderate() throws(PasswordHashError) -> Parameters {
            try fresh(
                operations: UInt64(crypto_pwhash_OPSLIMIT_MODERATE),
                memoryBytes: Int(crypto_pwhash_MEMLIMIT_MODERATE)
            )
        }

        /// A fresh salt with these costs.
        package static func fresh(operations: UInt64, memoryBytes: Int) throws(PasswordHashError)
            -> Parameters
        {
            var salt = [UInt8](repeating: 0, count: saltByteCount)
            unsafe randombytes_buf(&salt, salt.count)
            return try Parameters(salt: salt, operations: operations, memoryBytes: memoryBytes)
        }
    }

    /// Derives a key of 32 bytes; takes about a second at moderate costs.
    ///
    /// - Throws: ``PasswordHashError/outOfMemory``, or ``PasswordHashError/memory(_:)`` when no memory can be locked.
    public static func derive(
        _ passphrase: [UInt8],
        _ parameters: Parameters
    ) throws(PasswordHashError) -> SecretKey {
        var isDone = false
        do {
            let key = try unsafe SecretKey(filledBy: { buffer in
                isDone =
                    unsafe passphrase.withUnsafeBytes { bytes in
                        // Why another address: an empty passphrase has no address, and C wants one all the same.
                        let start = unsafe bytes.isEmpty ? UnsafePointer(buffer.octets) : bytes.octets
                        return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                            passphrase in
                            unsafe crypto_pwhash(
                                buffer.octets,
                                UInt64(buffer.count),
                                passphrase,
                                UInt64(bytes.count),
                                parameters.salt,
                                parameters.operations,
                                parameters.memoryBytes,
                                crypto_pwhash_ALG_ARGON2ID13
                            )
                        }
                    } == 0
            })
            guard isDone else { throw PasswordHashError.outOfMemory }
            return key
        } catch let error as MemoryError {
            throw .memory(error)
        } catch {
            throw .outOfMemory
        }
    }
}

/// Why no key came from a passphrase.
public enum PasswordHashError: Error, Equatable, Sendable {
    /// A stored parameter is outside what is accepted.
    case parametersOutOfBounds(what: String)
    /// The machine has not the memory that the derivation needs.
    case outOfMemory
    /// The key could not be held.
    case memory(MemoryError)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .parametersOutOfBounds: "passphrase-parameters"
        case .outOfMemory: "passphrase-out-of-memory"
        case .memory(let error): error.code
        }
    }
}

extension PasswordHashError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .parametersOutOfBounds(let what):
            """
            cannot derive the key from the passphrase
            reason: the stored \(what) of Argon2id is outside what is accepted
            help: put back the file that holds the parameters from a backup
            """
        case .outOfMemory:
            """
            cannot derive the key from the passphrase
            reason: Argon2id did not get the memory it needs
            help: free some memory (256 MiB at the usual costs) and try again
            """
        case .memory(let error): error.description
        }
    }
}

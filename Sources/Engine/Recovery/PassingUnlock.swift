internal import Sealing
public import Vault

/// What unlocks a store that comes back for the time of one call: a passphrase that nobody is told.
///
/// Whatever a crash leaves of such a store opens with nothing that is on a disk.
public struct PassingUnlock: Sendable {
    private let words: [UInt8]

    /// Draws a passphrase of 256 random bits.
    public init() { words = Array((KeyID.random().bytes + KeyID.random().bytes).hexadecimal.utf8) }

    /// How the store is opened once it has come back.
    public var provider: UnlockProvider {
        let words = words
        return .passphrase { _ in words }
    }

    /// Has a store come back under it.
    public func apply(to plan: inout RecoveryPlan) {
        plan.unlock = provider
        // Why so cheap: these are random bits, not words that somebody could guess.
        plan.makeDerivation = { () throws(PasswordHashError) in
            try PasswordHash.Parameters.fresh(operations: 1, memoryBytes: 8 << 20)
        }
    }
}

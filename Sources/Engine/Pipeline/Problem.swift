internal import Audit
internal import MerkleLog
internal import Policy
internal import Sealing
internal import Storage
internal import Vault

/// An error as a person or a program meets it: a stable code, three lines of text, and what they mean outside.
///
/// This is the one table from code to HTTP status to exit code (sysexits.h).
public struct Problem: Sendable, Equatable, Codable {
    /// The stable kebab-case code.
    public let code: String
    /// What happened, why, and what to do, in one line each.
    public let text: String
    /// The HTTP status.
    public let httpStatus: Int
    /// The process's exit code.
    public let exitCode: Int32
    /// The number of the approval that it is about, where the request waits for a second person.
    public let approval: String?

    /// What an error means to the outside.
    public init(_ error: any Error) {
        let (kind, code, text) = Self.read(error)
        self.code = code
        self.text = text
        httpStatus = kind.httpStatus
        exitCode = kind.exitCode
        approval = if case EngineError.approvalPending(let number, _, _, _, _) = error { number } else { nil }
    }

    /// What went wrong, as far as the caller's next step goes.
    public enum Kind: Sendable {
        /// The input is at fault.
        case badInput
        /// The policy files are at fault.
        case badPolicy
        /// What was named is not there.
        case notFound
        /// A rule forbids it.
        case denied
        /// The state of things does not allow it.
        case conflict
        /// It may succeed later.
        case busy
        /// A service or place does not answer.
        case unavailable
        /// A disk is full or faulty.
        case disk
        /// What is stored is damaged.
        case damaged
        /// Something is set up wrongly.
        case configuration
        /// Coffer itself is at fault.
        case defect

        var httpStatus: Int {
            switch self {
            case .badInput, .badPolicy: 422
            case .notFound: 404
            case .denied: 403
            case .conflict: 409
            case .busy, .unavailable: 503
            case .disk, .damaged, .configuration, .defect: 500
            }
        }

        var exitCode: Int32 {
            switch self {
            case .badInput, .damaged: 65
            case .notFound: 66
            case .unavailable: 69
            case .defect: 70
            case .disk: 74
            case .conflict, .busy: 75
            case .denied: 77
            case .configuration, .badPolicy: 78
            }
        }
    }

    private static func read(_ error: any Error) -> (Kind, String, String) {
        switch error {
        case let error as InputError: (.badInput, error.code, "\(error)")
        case let error as Denial: (.denied, error.code, "\(error)")
        case let error as EngineError: (kind(of: error), error.code, "\(error)")
        case let error as StorageError: (kind(of: error), error.code, "\(error)")
        case let error as PolicyError: (.badPolicy, error.code, "\(error)")
        case let error as UnlockError: (.configuration, error.code, "\(error)")
        case let error as MemoryError: (.configuration, error.code, "\(error)")
        case let error as PasswordHashError: (.configuration, error.code, "\(error)")
        case let error as VaultError: (kind(of: error), error.code, "\(error)")
        case let error as EnvelopeError: (.damaged, error.code, "\(error)")
        case let error as DecisionError: (kind(of: error), error.code, "\(error)")
        case let error as RecoveryError: (kind(of: error), error.code, "\(error)")
        case let error as AuditError: (.damaged, error.code, "\(error)")
        case let error as NoteError: (.badInput, error.code, "\(error)")
        case let error as ProofError: (.badInput, error.code, "\(error)")
        case let error as any OutwardError: (error.kind, error.code, error.text)
        default: (.defect, "internal", Self.unexpected(error))
        }
    }

    private static func kind(of error: EngineError) -> Kind {
        switch error {
        case .notFound: .notFound
        case .conflict, .versionConflict, .idempotencyConflict, .needsExclusive, .approvalDue,
            .approvalPending, .approvalClosed:
            .conflict
        case .unknownCaller: .denied
        case .authorityDamaged: .damaged
        case .noStore, .cannotCreate: .configuration
        case .file: .disk
        }
    }

    private static func kind(of error: StorageError) -> Kind {
        switch error {
        case .busy, .locked: .busy
        case .full, .io, .syncFailed, .halted, .cannotOpen: .disk
        case .newerSchema, .settingRefused: .configuration
        case .corrupt: .damaged
        case .constraint: .conflict
        case .statement: .defect
        }
    }

    private static func kind(of error: DecisionError) -> Kind {
        if case .purpose = error { .badInput } else { .damaged }
    }

    private static func kind(of error: RecoveryError) -> Kind {
        switch error {
        case .insideStore, .fileExists, .file: .disk
        case .noCopy, .noIdentity: .configuration
        default: .damaged
        }
    }

    private static func unexpected(_ error: any Error) -> String {
        """
        something happened that Coffer does not expect
        reason: \(type(of: error))
        help: this is a defect in Coffer; please report it with what you did
        """
    }
}

/// An error of a floor above the engine, which says itself how it is met outside.
public protocol OutwardError: Error {
    /// The stable kebab-case code.
    var code: String { get }
    /// What happened, why, and what to do, in one line each.
    var text: String { get }
    /// What went wrong, as far as the caller's next step goes.
    var kind: Problem.Kind { get }
}

extension Problem {
    private static func kind(of error: VaultError) -> Kind {
        switch error {
        case .noStore, .alreadyExists, .unlock, .memory: .configuration
        case .storage(let error): kind(of: error)
        case .file: .disk
        case .shredded, .noKey: .conflict
        case .storeFileDamaged, .noEpoch, .epochKeyDamaged, .epochCopyDamaged, .epochCopyForeign,
            .wrappedKeyDamaged, .noSuchKey, .coreKeyMissing:
            .damaged
        }
    }
}

internal import FoundationEssentials
internal import Glibc
public import Sealing

/// Where the root key comes from.
public enum UnlockProvider: Sendable {
    /// A file with the key, mode 0600, owned by the caller; made at `init` when there is none.
    case keyFile(String)
    /// A passphrase that the closure asks for, given the words to ask with; it answers UTF-8.
    case passphrase(@Sendable (String) throws -> [UInt8])
    /// A credential of systemd; `directory` is `$CREDENTIALS_DIRECTORY` when nil.
    case credential(name: String, directory: String?)

    /// The credential's usual name.
    public static let credentialName = "coffer-root-key"
    /// The key file's usual name in the store's folder.
    public static let keyFileName = "root.key"

    /// Makes the root key available as `parameters` of the store say.
    ///
    /// - Throws: ``UnlockError`` by what is missing or wrong.
    public func rootKey(parameters: UnlockParameters) throws(UnlockError) -> SecretKey {
        switch (self, parameters.kind) {
        case (.keyFile(let path), .keyFile): return try KeyFile.load(path, isCredential: false)
        case (.credential(let name, let directory), .credential):
            return try KeyFile.load(Self.credentialPath(name, directory), isCredential: true)
        case (.passphrase(let ask), .passphrase):
            guard let derivation = parameters.derivation else { throw .passphraseNeeded }
            return try Self.derive(ask, "Passphrase of the store:", derivation)
        default: throw .otherKind(stored: parameters.kind)
        }
    }

    /// Prepares a new store's root key, making a key file where there is none, and says how to get at it later.
    func prepare(
        folder: String,
        makeDerivation: () throws(PasswordHashError) -> PasswordHash.Parameters
    ) throws(UnlockError) -> UnlockParameters {
        switch self {
        case .keyFile(let path):
            if !DurableFile.exists(path) { try KeyFile.create(path) }
            return UnlockParameters(kind: .keyFile, path: Self.stored(path, folder))
        case .credential(let name, _): return UnlockParameters(kind: .credential, credential: name)
        case .passphrase:
            do throws(PasswordHashError) {
                return UnlockParameters(kind: .passphrase, derivation: try makeDerivation())
            } catch {
                throw .derivation(error)
            }
        }
    }

    /// The provider that `store.json` names, for those who say nothing else.
    static func stored(_ parameters: UnlockParameters, folder: String) throws(UnlockError) -> UnlockProvider {
        switch parameters.kind {
        case .keyFile:
            let path = parameters.path ?? keyFileName
            return .keyFile(path.hasPrefix("/") ? path : "\(folder)/\(path)")
        case .credential: return .credential(name: parameters.credential ?? credentialName, directory: nil)
        case .passphrase: throw .passphraseNeeded
        }
    }

    /// What a key that opens nothing means, by where it came from.
    var wrongKey: UnlockError {
        switch self {
        case .keyFile(let path): .wrongKey(path: path)
        case .credential(let name, let directory):
            .wrongKey(path: (try? Self.credentialPath(name, directory)) ?? name)
        case .passphrase: .wrongPassphrase
        }
    }

    private static func credentialPath(_ name: String, _ directory: String?) throws(UnlockError) -> String {
        let folder = directory ?? ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"]
        guard let folder, !folder.isEmpty else { throw .noCredentials }
        return "\(folder)/\(name)"
    }

    /// Relative to the folder where it lies inside, else absolute: a store may be moved together with its key.
    private static func stored(_ path: String, _ folder: String) -> String {
        if path.hasPrefix(folder + "/") { return String(path.dropFirst(folder.count + 1)) }
        if path.hasPrefix("/") { return path }
        return "\(FileManager.default.currentDirectoryPath)/\(path)"
    }

    private static func derive(
        _ ask: @Sendable (String) throws -> [UInt8],
        _ prompt: String,
        _ derivation: PasswordHash.Parameters
    ) throws(UnlockError) -> SecretKey {
        var passphrase: [UInt8]
        do {
            passphrase = try ask(prompt)
        } catch let error as UnlockError {
            throw error
        } catch {
            throw .noPassphrase(reason: "\(error)")
        }
        defer { Scratch.wipe(&passphrase) }
        guard !passphrase.isEmpty else { throw .noPassphrase(reason: "it is empty") }
        do throws(PasswordHashError) {
            return try PasswordHash.derive(passphrase, derivation)
        } catch {
            throw .derivation(error)
        }
    }
}

internal import FoundationEssentials
internal import Sealing
internal import Storage

/// The files of the epochs in a store's folder, by their numbers.
struct EpochFiles: Sendable {
    /// What lies beside a vault, and itself.
    private static let vaultSuffixes = ["", "-journal", "-wal", "-shm", Database.oldCopySuffix]

    let folder: String

    func keyPath(_ number: UInt64) -> String { "\(folder)/epoch-\(number).key" }
    func copyPath(_ number: UInt64) -> String { "\(folder)/epoch-\(number).age" }
    func vaultPath(_ number: UInt64) -> String { "\(folder)/vault-\(number).db" }

    /// The highest number that has both files: the epoch that counts.
    func current() throws(VaultError) -> UInt64? {
        let names = try names()
        return Set(names.compactMap { number(in: $0, "epoch-", ".key") })
            .intersection(names.compactMap { number(in: $0, "vault-", ".db") }).max()
    }

    /// Removes what renewals that were cut short, or had just been done, left behind of other epochs.
    func removeAll(but kept: UInt64) throws(VaultError) {
        var isChanged = false
        for name in try names() {
            let path = "\(folder)/\(name)"
            let found = [".key", ".key.new", ".age", ".age.new"].lazy.compactMap {
                number(in: name, "epoch-", $0)
            }.first
            if let found, found != kept || name.hasSuffix(".new") {
                try DurableFile.overwriteAndRemove(path)
                isChanged = true
            }
            for suffix in Self.vaultSuffixes {
                if let found = number(in: name, "vault-", ".db" + suffix), found != kept {
                    try DurableFile.remove(path)
                    isChanged = true
                }
            }
        }
        if isChanged { try DurableFile.syncFolder(of: keyPath(kept)) }
    }

    /// Removes a vault with its log.
    func removeVault(_ number: UInt64) throws(VaultError) {
        for suffix in Self.vaultSuffixes { try DurableFile.remove(vaultPath(number) + suffix) }
        try DurableFile.syncFolder(of: vaultPath(number))
    }

    private func names() throws(VaultError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .file(path: folder, reason: DurableFile.reason())
        }
    }

    private func number(in name: String, _ prefix: String, _ suffix: String) -> UInt64? {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
        let digits = name.dropFirst(prefix.count).dropLast(suffix.count)
        // Why held against its own text: `01` or `+1` would be read as numbers, but no file of ours is named so.
        return UInt64(digits).flatMap { String($0) == digits ? $0 : nil }
    }
}

import Foundation
import Sealing
import Storage

@testable import Vault

extension LogFixture {
    static func makeVault(in folder: URL) throws -> Vault {
        let key = UnlockProvider.keyFile(folder.appending(path: UnlockProvider.keyFileName).path)
        return try Vault.create(in: folder.path, store: .random(), unlock: key, now: Date())
    }

    /// Lets go of every audit key, as the end of their term does, and answers the vault as a new process opens it.
    func forgetBodies() throws -> Vault {
        let path = folder.appending(path: "vault-\(vault.epoch).db").path
        try vault.close()
        let keys = try Database(path: path, modules: [VaultSchema.module], mode: .single, create: false)
        try keys.writeNow { connection in
            _ = try connection.execute("DELETE FROM wrapped_key WHERE kind = 'audit'")
        }
        try keys.close()
        return try Vault.open(in: folder.path, unlock: nil)
    }
}

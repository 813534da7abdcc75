import Sealing
import Storage
import Testing

@testable import Vault

@Suite("Error texts of the vault")
struct ErrorTextTests {
    @Test("say in three lines what happened, why, and what to do")
    func threeLines() {
        let subject = SubjectID.random()
        let vault: [VaultError] = [
            .noStore(folder: "d"), .alreadyExists(path: "p"), .storeFileDamaged(path: "p", reason: "r"),
            .noEpoch(folder: "d"), .epochKeyDamaged(path: "p"), .wrappedKeyDamaged(key: .random(), what: "w"),
            .noSuchKey(.random()), .noKey(subject: subject, class: .contact),
            .shredded(subject: subject, class: .fiscal), .coreKeyMissing(kind: "index"),
            .unlock(.wrongPassphrase),
            .storage(.full), .memory(.locked), .file(path: "p", reason: "r"),
        ]
        let unlock: [UnlockError] = [
            .missing(path: "p"), .unreadable(path: "p", reason: "r"), .laxPermissions(path: "p", mode: 0o644),
            .foreignOwner(path: "p"), .malformed(path: "p"), .wrongKey(path: "p"), .wrongPassphrase,
            .passphraseNeeded, .noPassphrase(reason: "r"), .noCredentials, .otherKind(stored: .keyFile),
            .derivation(.outOfMemory), .memory(.locked),
        ]
        for (code, text) in vault.map({ ($0.code, $0.description) })
            + unlock.map({ ($0.code, $0.description) })
        {
            let lines = text.split(separator: "\n")
            #expect(
                lines.count == 3 && lines[1].hasPrefix("reason: ") && lines[2].hasPrefix("help: "),
                "\(text)"
            )
            #expect(!lines.contains { $0.hasSuffix(".") }, "\(text)")
            #expect(code.allSatisfy { $0.isLowercase || $0 == "-" })
        }
    }
}

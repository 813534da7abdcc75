import Foundation
import Sealing
import Storage
import Testing

@testable import Vault

@Suite("Unlocking")
struct UnlockTests {
    private func setMode(_ mode: Int, _ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    @Test("makes a key file for its owner only")
    func keyFile() async throws {
        try await StoreFolder.with { folder in
            try folder.create().close()
            let mode =
                try FileManager.default.attributesOfItem(atPath: folder.keyFile)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let lines = try String(contentsOfFile: folder.keyFile, encoding: .utf8).split(separator: "\n")
            #expect(lines.last?.count == 44 && lines.dropLast().allSatisfy { $0.hasPrefix("#") })
        }
    }

    @Test(
        "refuses a key file that others may use",
        arguments: [0o640, 0o604, 0o620, 0o602, 0o610, 0o601, 0o666]
    )
    func lax(mode: Int) async throws {
        try await StoreFolder.with { folder in
            try folder.create().close()
            try setMode(mode, folder.keyFile)
            let error = try #require(throws: UnlockError.self) { try folder.open() }
            #expect(error == .laxPermissions(path: folder.keyFile, mode: mode))
            #expect(error.description.contains("help: chmod 600 '\(folder.keyFile)'"))
            try setMode(0o400, folder.keyFile)
            try folder.open().close()
        }
    }

    @Test("tells a missing, damaged and foreign key file apart")
    func keyFileErrors() async throws {
        try await StoreFolder.with { folder in
            try folder.create().close()
            let sound = try String(contentsOfFile: folder.keyFile, encoding: .utf8)
            func refused(_ text: String, _ expected: UnlockError) throws {
                try text.write(toFile: folder.keyFile, atomically: false, encoding: .utf8)
                #expect(throws: expected) { try folder.open() }
            }
            try refused("", .malformed(path: folder.keyFile))
            try refused("# only a comment\n", .malformed(path: folder.keyFile))
            try refused(String(sound.dropLast(5)) + "\n", .malformed(path: folder.keyFile))
            try refused(sound + sound, .malformed(path: folder.keyFile))
            try refused(
                Data(repeating: 1, count: 32).base64EncodedString() + "\n",
                .wrongKey(path: folder.keyFile)
            )
            try FileManager.default.removeItem(atPath: folder.keyFile)
            #expect(throws: UnlockError.missing(path: folder.keyFile)) { try folder.open() }
            try FileManager.default.createDirectory(
                atPath: folder.keyFile,
                withIntermediateDirectories: false
            )
            #expect(throws: UnlockError.unreadable(path: folder.keyFile, reason: "it is no regular file")) {
                try folder.open()
            }
        }
    }

    @Test("takes a passphrase, refuses another, and tells it from a damaged file")
    func passphrase() async throws {
        try await StoreFolder.with { folder in
            let right = UnlockProvider.passphrase { _ in Array("correct horse battery staple".utf8) }
            let wrong = UnlockProvider.passphrase { _ in Array("correct horse battery stapler".utf8) }
            let vault = try Vault.create(
                in: folder.path,
                store: folder.store,
                unlock: right,
                now: StoreFolder.now,
                mode: .single,
                cacheCapacity: 8,
                makeDerivation: { () throws(PasswordHashError) in
                    try .fresh(operations: 1, memoryBytes: PasswordHash.Parameters.memoryRange.lowerBound)
                }
            )
            let sample = try SealedSample(vault, "x")
            try vault.close()
            let opened = try Vault.open(in: folder.path, unlock: right)
            #expect(try sample.opened(opened) == "x")
            try opened.close()
            #expect(throws: UnlockError.wrongPassphrase) { try Vault.open(in: folder.path, unlock: wrong) }
            #expect(throws: UnlockError.passphraseNeeded) { try Vault.open(in: folder.path, unlock: nil) }
            #expect(throws: UnlockError.noPassphrase(reason: "it is empty")) {
                try Vault.open(in: folder.path, unlock: .passphrase { _ in [] })
            }
            #expect(throws: UnlockError.otherKind(stored: .passphrase)) {
                try Vault.open(in: folder.path, unlock: .keyFile(folder.keyFile))
            }
            let path = folder.file("epoch-1.key")
            var bytes = try Data(contentsOf: URL(filePath: path))
            bytes[100] ^= 1
            try bytes.write(to: URL(filePath: path))
            #expect(throws: VaultError.epochKeyDamaged(path: path)) {
                try Vault.open(in: folder.path, unlock: right)
            }
        }
    }

    @Test("takes a credential, as text or as bytes", arguments: [true, false])
    func credential(isText: Bool) async throws {
        try await StoreFolder.with { folder in
            let key = Data((0..<32).map { UInt8($0) * 5 })
            let directory = folder.path + "-credentials"
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: directory) }
            let content = isText ? Data((key.base64EncodedString() + "\n").utf8) : key
            try content.write(to: URL(filePath: "\(directory)/\(UnlockProvider.credentialName)"))
            let unlock = UnlockProvider.credential(name: UnlockProvider.credentialName, directory: directory)
            try Vault.create(in: folder.path, store: folder.store, unlock: unlock, now: StoreFolder.now)
                .close()
            try Vault.open(in: folder.path, unlock: unlock).close()
            #expect(try Vault.unlockParameters(in: folder.path).kind == .credential)
            if ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"] == nil {
                #expect(throws: UnlockError.noCredentials) { try Vault.open(in: folder.path, unlock: nil) }
            }
        }
    }

    @Test("refuses a damaged store.json by name, and costs out of bounds")
    func storeFile() async throws {
        try await StoreFolder.with { folder in
            #expect(throws: VaultError.noStore(folder: folder.path)) { try folder.open() }
            try folder.create().close()
            let path = folder.file("store.json")
            let sound = try String(contentsOfFile: path, encoding: .utf8)
            let passphrase = """
                {"kind": "passphrase", "salt": "\(String(repeating: "00", count: 16))", "operations": 3, \
                "memoryBytes": 1099511627776}
                """
            let damaged = [
                "", "{}", sound.replacingOccurrences(of: "\"format\" : 1", with: "\"format\" : 2"),
                sound.replacingOccurrences(of: "keyfile", with: "keyfilf"),
                sound.replacingOccurrences(of: folder.store.description, with: "x"),
                """
                {"format": 1, "store": "\(folder.store)", "created": "2026-01-01T00:00:00Z", \
                "rootKey": "\(folder.store)", "unlock": \(passphrase)}
                """,
            ]
            for text in damaged {
                #expect(text != sound)
                try text.write(toFile: path, atomically: false, encoding: .utf8)
                let error = try #require(throws: VaultError.self) { try folder.open() }
                #expect(error.code == "store-file-damaged" && error.description.contains(path))
            }
            try sound.write(toFile: path, atomically: false, encoding: .utf8)
            try folder.open().close()
        }
    }

    @Test("keeps a key file's place relative to the store, so that both may be moved")
    func moved() async throws {
        try await StoreFolder.with { folder in
            try folder.create().close()
            let other = folder.path + "-moved"
            try FileManager.default.moveItem(atPath: folder.path, toPath: other)
            defer { try? FileManager.default.removeItem(atPath: other) }
            try Vault.open(in: other, unlock: nil).close()
        }
    }
}

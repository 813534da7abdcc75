import Backup
import Foundation
import Sealing
import Testing

@Suite("The name of an archive")
struct ArchiveNameTests {
    static let store = "0198c0de-0000-7000-8000-000000000001"

    @Test(
        "is read and written the same",
        arguments: [
            "coffer-\(store)-20261129T124500Z-data.tar.zst.age",
            "coffer-\(store)-20261129T124500Z-vault-7.tar.zst.age",
            "coffer-\(store)-20240229T000000Z-vault-18446744073709551615.tar.zst.age",
        ]
    )
    func roundTrip(text: String) throws {
        let name = try ArchiveName(text)
        #expect(name.text == text)
        #expect(name.targetName.text == text)
        #expect(name.store.description == Self.store)
        let coded = try JSONEncoder().encode([name])
        #expect(try JSONDecoder().decode([ArchiveName].self, from: coded) == [name])
    }

    @Test("tells its time, kind and epoch")
    func parts() throws {
        let name = try ArchiveName("coffer-\(Self.store)-20261129T124500Z-vault-7.tar.zst.age")
        #expect(name.time.text == "2026-11-29T12:45:00Z")
        #expect(name.kind == .vault && name.epoch == 7)
        #expect(try ArchiveName("coffer-\(Self.store)-20261129T124500Z-data.tar.zst.age").epoch == nil)
    }

    @Test(
        "has one spelling only",
        arguments: [
            "", "coffer-.tar.zst.age", "coffer-\(store)-20261129T124500Z-data.tar.zst",
            "coffer-\(store.uppercased())-20261129T124500Z-data.tar.zst.age",
            "coffer-\(store)-20261129T124500Z-vault-07.tar.zst.age",
            "coffer-\(store)-20261129T124500Z-vault-+7.tar.zst.age",
            "coffer-\(store)-20261129T124500Z-vault.tar.zst.age",
            "coffer-\(store)-20261129T124500Z-data-1.tar.zst.age",
            "coffer-\(store)-20261329T124500Z-data.tar.zst.age",
            "coffer-\(store)-20260229T124500Z-data.tar.zst.age",
            "coffer-\(store)-2026-11-29T12:45:00Z-data.tar.zst.age",
            "coffer-\(store)-20261129T124500Z-keys.tar.zst.age",
            "coffer-\(store)20261129T124500Z-data.tar.zst.age", "epoch-7.age", "catalogue.note",
        ]
    )
    func refused(text: String) {
        let error = #expect(throws: FormatError.self) { try ArchiveName(text) }
        #expect(error?.code == "archive-name")
    }

    @Test("tells the epoch of a key's copy, in one spelling only")
    func epochCopies() {
        #expect(TargetLayout.epochCopy(12).text == "epoch-12.age")
        #expect(TargetLayout.epoch(ofCopy: "epoch-12.age") == 12)
        for name in ["epoch-012.age", "epoch-.age", "epoch-1.key", "epoch--1.age", "epoch-1.age.part"] {
            #expect(TargetLayout.epoch(ofCopy: name) == nil)
        }
    }
}

import Foundation
import Sealing
import Storage
import TestSupport
import Testing

@testable import Vault

@Suite(
    "The independent decoder and a real store",
    .enabled(if: IndependentDecoder.isPresent, "python3 with PyNaCl is not installed")
)
struct DecoderChainTests {
    /// The key in the answer `{"key":"<base64>"}`, as hexadecimal.
    private func key(_ answer: String) throws -> String {
        let object = try JSONDecoder().decode([String: String].self, from: Data(answer.utf8))
        let text = try #require(object["key"])
        return Hexadecimal.encode(Array(try #require(Data(base64Encoded: text))))
    }

    @Test("opens a sealed row from the key file, the epoch key and the vault alone")
    func chain() async throws {
        try await StoreFolder.withVault { vault, folder in
            let sample = try SealedSample(vault, "Example Person")
            try vault.renewEpoch()
            let store = folder.store.description
            let lines = try String(contentsOfFile: folder.keyFile, encoding: .utf8).split(separator: "\n")
            let line = try #require(lines.last)
            let root = try #require(Data(base64Encoded: String(line)))
            let epochFile = Array(try Data(contentsOf: URL(filePath: folder.file("epoch-2.key"))))
            let epochKey = try key(
                IndependentDecoder.open(
                    IndependentDecoder.Place(
                        key: Hexadecimal.encode(Array(root)),
                        store: store,
                        table: "key",
                        row: EpochKeyFile.keyID(store: folder.store, epoch: 2).description,
                        revision: 2,
                        class: "root",
                        subject: SubjectID.zero.description,
                        envelope: Hexadecimal.encode(epochFile)
                    )
                )
            )
            let id = try Envelope.header(of: sample.sealed).keyID
            let wrap = try #require(try vault.reading { try $0.wrappedKey(id) }).sealed
            let subjectKey = try key(
                IndependentDecoder.open(
                    IndependentDecoder.Place(
                        key: epochKey,
                        store: store,
                        table: "key",
                        row: id.description,
                        revision: 2,
                        class: "contact",
                        subject: sample.subject.description,
                        envelope: Hexadecimal.encode(wrap)
                    )
                )
            )
            let answer = try IndependentDecoder.open(
                IndependentDecoder.Place(
                    key: subjectKey,
                    store: store,
                    table: "customer",
                    row: sample.row.description,
                    revision: 1,
                    class: "contact",
                    subject: sample.subject.description,
                    envelope: Hexadecimal.encode(sample.sealed)
                )
            )
            #expect(answer == "{\"name\":\"Example Person\"}")
        }
    }
}

import Engine
import MerkleLog
import Privacy
import Testing

@Suite("A certificate")
struct CertificateTests {
    private func made() async throws -> (note: String, key: [UInt8]) {
        var made: (String, [UInt8])?
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            let request = try await store.assessed(.erasure, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request))
            _ = try await store.perform(RequestRun(request: request))
            _ = try await store.perform(ErasureFinish())
            let note = try await store.perform(CertificateShow(request: request)).certificate.note
            let key = try await store.perform(StoreSigningKey(), purpose: nil).signingKey
            made = (try #require(note), try #require(CertificateKey(key)).bytes)
        }
        return try #require(made)
    }

    @Test("is checked with the public key alone, and names nobody")
    func verified() async throws {
        let (note, key) = try await made()
        let certificate = try Certificate(verifying: note, publicKey: key)
        #expect(certificate.request == "DSR-2026-000001")
        #expect(certificate.gone.map(\.retentionClass) == ["contact"])
        #expect(!note.contains("Ada") && !note.contains("example.org"))
        #expect(note.contains("\nstatement whoever kept an old epoch key"))
    }

    @Test("with any byte changed, or by another key, is none")
    func altered() async throws {
        let (note, key) = try await made()
        for place in note.utf8.indices {
            var bytes = Array(note.utf8)
            let offset = note.utf8.distance(from: note.utf8.startIndex, to: place)
            bytes[offset] ^= 0x01
            guard let text = String(validating: bytes, as: UTF8.self) else { continue }
            #expect(throws: (any Error).self, "byte \(offset)") {
                _ = try Certificate(verifying: text, publicKey: key)
            }
        }
        var other = key
        other[0] ^= 1
        #expect(throws: (any Error).self) { try Certificate(verifying: note, publicKey: other) }
    }

    @Test("is not what the store signs for another purpose")
    func otherPurpose() async throws {
        try await PrivacyStore.with { store in
            let checkpoint = try await store.perform(AuditCheckpoint(), purpose: nil)
            let key = try VerifierKey(checkpoint.verifierKey)
            #expect(throws: CertificateError.self) {
                try Certificate(verifying: checkpoint.checkpoint, publicKey: key.publicKey)
            }
        }
    }
}

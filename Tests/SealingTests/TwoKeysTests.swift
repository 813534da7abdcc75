import CSodium
import Foundation
import Sealing
import Testing

@Suite("A ciphertext made to open under two keys")
struct TwoKeysTests {
    /// `Vectors/two-keys.json`, made by `Vectors/make_two_keys.py`.
    private struct Pair: Decodable {
        let keyA, keyB, encryptionKeyA, encryptionKeyB, nonce, additionalData, ciphertext, envelopeA,
            envelopeB: String
    }

    private let pair: Pair

    init() throws { pair = try JSONDecoder().decode(Pair.self, from: OwnVectors.data("two-keys.json")) }

    private func bytes(_ path: KeyPath<Pair, String>) throws -> [UInt8] {
        try #require(Hexadecimal.decode(pair[keyPath: path]))
    }

    @Test("opens under both with the bare XChaCha20-Poly1305 (the control)")
    func bare() throws {
        let (sealed, data, nonce) = (try bytes(\.ciphertext), try bytes(\.additionalData), try bytes(\.nonce))
        for key in [try bytes(\.encryptionKeyA), try bytes(\.encryptionKeyB)] {
            var output = [UInt8](repeating: 0, count: sealed.count)
            let code = crypto_aead_xchacha20poly1305_ietf_decrypt(
                &output,
                nil,
                nil,
                sealed,
                UInt64(sealed.count),
                data,
                UInt64(data.count),
                nonce,
                key
            )
            #expect(code == 0)
            #expect(String(decoding: output, as: UTF8.self).contains("transfer the sum to account"))
        }
    }

    @Test("opens as an envelope under the key it commits to and no other")
    func committed() throws {
        let (keyA, keyB) = (try bytes(\.keyA), try bytes(\.keyB))
        let (envelopeA, envelopeB) = (try bytes(\.envelopeA), try bytes(\.envelopeB))
        let opened = try Envelope.open(envelopeA, key: keyA.span.bytes, context: .sample)
        #expect(opened.starts(with: Array("transfer the sum to account one.".utf8)))
        #expect(throws: EnvelopeError.authenticationFailure) {
            try Envelope.open(envelopeA, key: keyB.span.bytes, context: .sample)
        }
        #expect(throws: EnvelopeError.authenticationFailure) {
            try Envelope.open(envelopeB, key: keyA.span.bytes, context: .sample)
        }
        // The same bytes with the other commitment get as far as the padding: nothing but the commitment stood before.
        #expect(throws: EnvelopeError.badPadding) {
            try Envelope.open(envelopeB, key: keyB.span.bytes, context: .sample)
        }
    }
}

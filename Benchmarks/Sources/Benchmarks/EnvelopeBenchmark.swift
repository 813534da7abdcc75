internal import CSodium
internal import Sealing

/// Sealing and opening one envelope, beside the libsodium calls that no envelope can do without.
enum EnvelopeBenchmark {
    private static let plaintextBytes = 200

    static func measure() async throws -> [Measurement] {
        let key = try SecretKey()
        let keyID = KeyID.random()
        let context = EnvelopeContext(
            store: .random(),
            table: "customer",
            row: .random(),
            revision: 1,
            class: "contact",
            subject: .random()
        )
        let plaintext = [UInt8](repeating: 0x61, count: plaintextBytes)
        let bare = BareEnvelope(plaintextBytes: plaintextBytes)
        let times = 200
        let samples = try await Samples.interleaved(
            rounds: 200,
            operations: (times, times),
            floor: { for _ in 0..<times { bare.sealAndOpen() } },
            ours: {
                for _ in 0..<times {
                    try key.withBytes { key throws(EnvelopeError) in
                        let sealed = try Envelope.seal(
                            plaintext.span.bytes,
                            keyID: keyID,
                            key: key,
                            context: context
                        )
                        keep(try Envelope.open(sealed, key: key, context: context))
                    }
                }
            }
        )
        return [
            Measurement(
                "seal and open 200 bytes",
                floor: "libsodium calls",
                samples,
                target: .ratio(atMost: 1.3)
            )
        ]
    }
}

/// The same bytes through libsodium alone: a random nonce, and for each way two BLAKE2b hashes and one
/// XChaCha20-Poly1305, in buffers that are made once.
private final class BareEnvelope {
    private let key = [UInt8](repeating: 1, count: 32)
    private let additionalData = [UInt8](repeating: 2, count: 137)
    private var plaintext: [UInt8]
    private var message = [UInt8](repeating: 3, count: 90)
    private var derived = [UInt8](repeating: 0, count: 64)
    private var commitment = [UInt8](repeating: 0, count: 32)
    private var nonce = [UInt8](repeating: 0, count: 24)
    private var sealed: [UInt8]
    private var opened: [UInt8]

    init(plaintextBytes: Int) {
        // As an envelope is padded: to the next multiple of 32.
        let padded = (plaintextBytes / 32 + 1) * 32
        plaintext = [UInt8](repeating: 0x61, count: padded)
        sealed = [UInt8](repeating: 0, count: padded + 16)
        opened = [UInt8](repeating: 0, count: padded)
    }

    func sealAndOpen() {
        randombytes_buf(&nonce, nonce.count)
        derive()
        commitment.replaceSubrange(0..<32, with: derived[32...])
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            &sealed,
            nil,
            plaintext,
            UInt64(plaintext.count),
            additionalData,
            UInt64(additionalData.count),
            nil,
            nonce,
            derived
        )
        derive()
        let isSame = derived.withUnsafeBufferPointer {
            sodium_memcmp($0.baseAddress.map { $0 + 32 }, commitment, 32)
        }
        let isOpened = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &opened,
            nil,
            nil,
            sealed,
            UInt64(sealed.count),
            additionalData,
            UInt64(additionalData.count),
            nonce,
            derived
        )
        precondition(isSame == 0 && isOpened == 0, "the floor does what an envelope does")
    }

    private func derive() {
        crypto_generichash(&message, 32, additionalData, UInt64(additionalData.count), nil, 0)
        crypto_generichash(&derived, 64, message, UInt64(message.count), key, key.count)
    }
}

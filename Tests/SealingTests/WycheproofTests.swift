import CSodium
import Foundation
import Sealing
import Testing

/// One file of Wycheproof, with the members that the files used here have.
private struct Vectors: Decodable {
    struct Group: Decodable {
        struct PublicKey: Decodable { let pk: String }
        let ivSize: Int?
        let tagSize: Int?
        let key: PublicKey?
        let publicKey: PublicKey?
        let tests: [Case]
    }

    struct Case: Decodable {
        let tcId: Int
        let result: String
        var key, iv, aad, msg, ct, tag, ikm, salt, info, okm, sig, `private`, `public`, shared: String?
        let size: Int?

        /// The bytes of a member, none where it is absent.
        func bytes(_ path: KeyPath<Case, String?>) throws -> [UInt8] {
            try #require(Hexadecimal.decode(self[keyPath: path] ?? ""))
        }
    }

    let numberOfTests: Int
    let testGroups: [Group]

    init(_ name: String) throws {
        let folder = try #require(SharedVectors.wycheproof)
        self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: folder.appending(path: name)))
    }

    /// Runs every case and checks that none was left out.
    func check(_ body: (Group, Case) throws -> Void) throws {
        var count = 0
        for group in testGroups {
            for test in group.tests {
                try body(group, test)
                count += 1
            }
        }
        #expect(count > 0 && count == numberOfTests)
    }
}

@Suite("Wycheproof", .enabled(if: SharedVectors.wycheproof != nil, Comment(rawValue: SharedVectors.absence)))
struct WycheproofTests {
    @Test("HKDF-SHA-256 gives the published keys and refuses too long ones")
    func hkdf() throws {
        try Vectors("hkdf_sha256_test.json").check { _, test in
            let (material, salt, info) = (
                try test.bytes(\.ikm), try test.bytes(\.salt), try test.bytes(\.info)
            )
            let byteCount = try #require(test.size)
            let key = HKDF.extract(salt: salt, inputKeyMaterial: material.span.bytes)
            let output = HKDF.expand(pseudorandomKey: key.span.bytes, info: info, byteCount: byteCount)
            let expected = try test.result == "valid" ? test.bytes(\.okm) : nil
            #expect(output == expected, "case \(test.tcId)")
        }
    }

    @Test("HMAC-SHA-256 agrees exactly where the published code is valid")
    func hmac() throws {
        try Vectors("hmac_sha256_test.json").check { group, test in
            let (message, key) = (try test.bytes(\.msg), try test.bytes(\.key))
            let code = HMACSHA256.authenticate(message, key: key.span.bytes)
            let truncated = Array(code.prefix(try #require(group.tagSize) / 8))
            let isValid = ConstantTime.areEqual(truncated, try test.bytes(\.tag))
            #expect(isValid == (test.result == "valid"), "case \(test.tcId)")
        }
    }

    @Test("Ed25519 accepts exactly the valid signatures")
    func ed25519() throws {
        try Vectors("ed25519_test.json").check { group, test in
            let publicKey = try #require(Hexadecimal.decode(group.publicKey?.pk ?? group.key?.pk ?? ""))
            let isValid = Ed25519.verify(
                try test.bytes(\.sig),
                of: try test.bytes(\.msg),
                publicKey: publicKey
            )
            #expect(isValid == (test.result == "valid"), "case \(test.tcId)")
        }
    }

    @Test("XChaCha20-Poly1305 seals to the published bytes and opens exactly the valid ones")
    func xchacha() throws {
        try Vectors("xchacha20_poly1305_test.json").check { _, test in
            try checkAEAD(
                test,
                nonceByteCount: 24,
                crypto_aead_xchacha20poly1305_ietf_encrypt,
                crypto_aead_xchacha20poly1305_ietf_decrypt
            )
        }
    }

    @Test("ChaCha20-Poly1305 seals to the published bytes and opens exactly the valid ones")
    func chacha() throws {
        try Vectors("chacha20_poly1305_test.json").check { _, test in
            try checkAEAD(
                test,
                nonceByteCount: 12,
                crypto_aead_chacha20poly1305_ietf_encrypt,
                crypto_aead_chacha20poly1305_ietf_decrypt
            )
        }
    }

    @Test("X25519 gives the published secrets and refuses points of small order")
    func x25519() throws {
        try Vectors("x25519_test.json").check { _, test in
            var output = [UInt8](repeating: 0, count: 32)
            let isDone = crypto_scalarmult(&output, try test.bytes(\.private), try test.bytes(\.public)) == 0
            let expected = try test.bytes(\.shared)
            // Why refused: libsodium does not hand out the all-zero secret that these points give.
            #expect(isDone == expected.contains { $0 != 0 }, "case \(test.tcId)")
            if isDone { #expect(output == expected, "case \(test.tcId)") }
        }
    }

    private typealias Encrypt = (
        UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<UInt64>?, UnsafePointer<UInt8>?, UInt64,
        UnsafePointer<UInt8>?, UInt64, UnsafePointer<UInt8>?, UnsafePointer<UInt8>, UnsafePointer<UInt8>
    ) -> Int32
    private typealias Decrypt = (
        UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt64>?, UnsafeMutablePointer<UInt8>?,
        UnsafePointer<UInt8>, UInt64, UnsafePointer<UInt8>?, UInt64, UnsafePointer<UInt8>,
        UnsafePointer<UInt8>
    ) -> Int32

    private func checkAEAD(
        _ test: Vectors.Case,
        nonceByteCount: Int,
        _ encrypt: Encrypt,
        _ decrypt: Decrypt
    ) throws {
        let (key, nonce) = (try test.bytes(\.key), try test.bytes(\.iv))
        guard nonce.count == nonceByteCount else {
            // Other nonce lengths cannot be said with this interface; the vectors hold them invalid.
            #expect(test.result == "invalid", "case \(test.tcId)")
            return
        }
        let (message, data) = (try test.bytes(\.msg), try test.bytes(\.aad))
        let sealed = try test.bytes(\.ct) + test.bytes(\.tag)
        var opened = [UInt8](repeating: 0, count: sealed.count)
        let isOpened =
            decrypt(
                &opened,
                nil,
                nil,
                sealed,
                UInt64(sealed.count),
                data,
                UInt64(data.count),
                nonce,
                key
            ) == 0
        #expect(isOpened == (test.result == "valid"), "case \(test.tcId)")
        guard isOpened else { return }
        #expect(Array(opened.prefix(message.count)) == message, "case \(test.tcId)")
        var output = [UInt8](repeating: 0, count: message.count + 16)
        _ = encrypt(&output, nil, message, UInt64(message.count), data, UInt64(data.count), nil, nonce, key)
        #expect(output == sealed, "case \(test.tcId)")
    }
}

import Sealing
import Testing

@Suite("Published vectors")
struct PublishedVectorTests {
    private func bytes(_ hexadecimal: String) throws -> [UInt8] {
        try #require(Hexadecimal.decode(hexadecimal))
    }

    @Test("HKDF-SHA-256 gives the keys of RFC 5869, appendix A", arguments: HKDFCase.all)
    func hkdf(vector: HKDFCase) throws {
        let material = try bytes(vector.inputKeyMaterial)
        let key = HKDF.extract(salt: try bytes(vector.salt), inputKeyMaterial: material.span.bytes)
        #expect(Hexadecimal.encode(key) == vector.pseudorandomKey)
        let output = HKDF.expand(
            pseudorandomKey: key.span.bytes,
            info: try bytes(vector.info),
            byteCount: vector.output.utf8.count / 2
        )
        #expect(try Hexadecimal.encode(#require(output)) == vector.output)
    }

    @Test("Ed25519 signs as RFC 8032 §7.1", arguments: Ed25519Case.all)
    func ed25519(vector: Ed25519Case) throws {
        let message = try bytes(vector.message)
        let (publicKey, signature) = try makeSignature(vector, message)
        #expect(Hexadecimal.encode(publicKey) == vector.publicKey)
        #expect(Hexadecimal.encode(signature) == vector.signature)
        #expect(Ed25519.verify(signature, of: message, publicKey: publicKey))
        #expect(!Ed25519.verify(signature, of: message + [0], publicKey: publicKey))
    }

    private func makeSignature(_ vector: Ed25519Case, _ message: [UInt8]) throws -> ([UInt8], [UInt8]) {
        let seed = try bytes(vector.seed)
        let key = try SigningKey(seed: seed.span.bytes)
        return (key.publicKey, key.sign(message))
    }

    @Test("BLAKE2b-512 of `abc` is that of RFC 7693, appendix A")
    func blake2b() {
        #expect(
            Hexadecimal.encode(KeyedHash.blake2b(Array("ab".utf8), Array("c".utf8), byteCount: 64))
                == "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"
        )
    }

    @Test("SHA-256 of `abc` is that of FIPS 180-4, in one part or two")
    func sha256() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(Hexadecimal.encode(SHA256.hash(Array("abc".utf8))) == expected)
        #expect(Hexadecimal.encode(SHA256.hash(Array("a".utf8), Array("bc".utf8))) == expected)
    }
}

struct HKDFCase: Sendable {
    let inputKeyMaterial, salt, info, pseudorandomKey, output: String

    static let all = [
        HKDFCase(
            inputKeyMaterial: "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
            salt: "000102030405060708090a0b0c",
            info: "f0f1f2f3f4f5f6f7f8f9",
            pseudorandomKey: "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5",
            output: "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
        ),
        HKDFCase(
            inputKeyMaterial: run(0x00...0x4f),
            salt: run(0x60...0xaf),
            info: run(0xb0...0xff),
            pseudorandomKey: "06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244",
            output:
                "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"
        ),
        HKDFCase(
            inputKeyMaterial: "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
            salt: "",
            info: "",
            pseudorandomKey: "19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04",
            output: "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
        ),
    ]

    private static func run(_ range: ClosedRange<UInt8>) -> String { Hexadecimal.encode(Array(range)) }
}

struct Ed25519Case: Sendable {
    let seed, publicKey, message, signature: String

    static let all = [
        Ed25519Case(
            seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            message: "",
            signature:
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                + "d25bf5f0595bbe24655141438e7a100b"
        ),
        Ed25519Case(
            seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            message: "72",
            signature:
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                + "387b2eaeb4302aeeb00d291612bb0c00"
        ),
        Ed25519Case(
            seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            message: "af82",
            signature:
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
                + "4a7c15e9716ed28dc027beceea1ec40a"
        ),
    ]
}

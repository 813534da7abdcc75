import AgeFormat
import CSodium
import Foundation
import TestSupport
import Testing

@Suite("The age test kit (C2SP CCTV)")
struct VectorTests {
    @Test(
        "is answered as it expects",
        .enabled(if: !Vector.all.isEmpty, "vectors/age is not there: see COFFER_SHARED"),
        arguments: Vector.all
    )
    func vector(vector: Vector) throws {
        var identities = try vector.identities.map { AgeIdentity.key(try X25519Identity(text: $0)) }
        identities += try vector.passphrases.map { .passphrase(try Passphrase(text: $0)) }
        let armor: Armor = vector.isArmored ? .required : .absent
        let outcome = AgeFile.open(try vector.file(), with: identities, armor: armor)
        #expect(kind(of: outcome.error) == vector.expectation, "\(String(describing: outcome.error))")
        if let payload = vector.payload { #expect(sha256(outcome.released) == payload) }
    }

    private func kind(of error: (any Error)?) -> String {
        switch error as? AgeError {
        case nil: error == nil ? "success" : "another error"
        case .noMatchingIdentity: "no match"
        // The kit counts a work factor that is refused among the failures of the header.
        case .header, .limits(.workFactor): "header failure"
        case .hmac: "HMAC failure"
        case .payload: "payload failure"
        case .armor: "armor failure"
        case .limits: "a limit"
        }
    }

    private func sha256(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        return digest.map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
    }
}

/// A file of the kit: a head of `key: value` lines, an empty line, an age file.
struct Vector: CustomTestStringConvertible, Sendable {
    let name: String
    private(set) var expectation = ""
    private(set) var payload: String?
    private(set) var identities: [String] = []
    private(set) var passphrases: [String] = []
    private(set) var isArmored = false
    private var isCompressed = false
    private let body: [UInt8]

    var testDescription: String { name }

    /// All but those for identities of the hybrid type, which this program does not know.
    static let all: [Vector] = {
        guard let folder = ProjectFiles.shared("vectors/age") else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().compactMap { name in
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { return nil }
            return Vector(name: name, bytes: Array(data))
        }
    }()

    private init?(name: String, bytes: [UInt8]) {
        guard let end = bytes.firstRange(of: Array("\n\n".utf8)) else { return nil }
        self.name = name
        body = Array(bytes[end.upperBound...])
        for line in String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\n") {
            guard let colon = line.firstRange(of: ": ") else { return nil }
            let value = String(line[colon.upperBound...])
            switch line[..<colon.lowerBound] {
            case "expect": expectation = value
            case "payload": payload = value
            case "identity" where value.hasPrefix("AGE-SECRET-KEY-PQ-"): return nil
            case "identity": identities.append(value)
            case "passphrase": passphrases.append(value)
            case "armored": isArmored = value == "yes"
            case "compressed": isCompressed = value == "zlib"
            case "file key", "comment": break
            default: return nil
            }
        }
    }

    /// The age file.
    func file() throws -> [UInt8] {
        guard isCompressed else { return body }
        let script = "import sys, zlib; sys.stdout.buffer.write(zlib.decompress(sys.stdin.buffer.read()))"
        return try Tool("python3").run(["-c", script], input: body)
    }
}

import AgeFormat
import Foundation
import Testing

@Suite("Limits of age files")
struct LimitTests {
    /// A file whose header names this work factor; nobody could make its code.
    private func file(workFactor: String) -> [UInt8] {
        let zeros = String(repeating: "A", count: 43)
        return Array(
            """
            age-encryption.org/v1
            -> scrypt AAAAAAAAAAAAAAAAAAAAAA \(workFactor)
            \(zeros)
            --- \(zeros)

            """.utf8
        )
    }

    @Test(
        "refuse a work factor above 20 before any memory is taken",
        arguments: [
            ("21", 21), ("22", 22), ("40", 40), ("63", 63), ("64", 64), ("99999999999999999999999", Int.max),
        ]
    )
    func workFactor(text: String, value: Int) throws {
        let passphrase = try Passphrase(text: "anything")
        let memory = try residentPeakKiB()
        #expect(throws: AgeError.limits(.workFactor(value))) {
            try AgeFile.decrypt(file(workFactor: text), with: [.passphrase(passphrase)])
        }
        // 2^21 would take 2 GiB.
        #expect(try residentPeakKiB() - memory < 1 << 20)
    }

    private func residentPeakKiB() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(
            Int(line.split(separator: " ", omittingEmptySubsequences: true)[1].filter(\.isNumber))
        )
    }

    @Test("apply to writing, too", arguments: [0, -1, 21, 64])
    func writing(workFactor: Int) throws {
        let passphrase = try Passphrase(text: "anything")
        #expect(throws: AgeError.limits(.workFactor(workFactor))) {
            try AgeFile.encrypt([], for: .passphrase(passphrase, workFactor: workFactor))
        }
    }

    @Test("bound the header, however it goes on")
    func headerLength() throws {
        let stanza = Array("-> other\n\n".utf8)
        let start = Array("age-encryption.org/v1\n".utf8)
        let many = start + [[UInt8]](repeating: stanza, count: 200_000).joined()
        let long = start + Array("-> ".utf8) + [UInt8](repeating: 65, count: 2 << 20)
        for file in [many, long] {
            #expect(throws: AgeError.limits(.headerLength)) { try AgeFile.decrypt(file, with: []) }
        }
    }

    @Test("bound the recipients of one file")
    func manyRecipients() throws {
        let recipient = try X25519Identity().recipient
        #expect(throws: AgeError.limits(.headerLength)) {
            try AgeFile.encrypt([], for: .keys(Array(repeating: recipient, count: 10_800)))
        }
    }

    @Test("bound the white space round armor")
    func whitespace() throws {
        let identity = try X25519Identity()
        let file = try AgeFile.encrypt([5], for: .keys([identity.recipient]), isArmored: true)
        for (count, isAccepted) in [(1_024, true), (1_025, false)] {
            let spaces = [UInt8](repeating: UInt8(ascii: "\n"), count: count)
            for text in [spaces + file, file + spaces] {
                let outcome = AgeFile.open(text, with: [.key(identity)], armor: .required)
                #expect((outcome.error == nil) == isAccepted)
            }
        }
    }
}

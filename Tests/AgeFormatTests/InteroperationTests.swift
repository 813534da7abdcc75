import AgeFormat
import Foundation
import TestSupport
import Testing

@Suite(
    "The age program",
    .enabled(if: Tool("age").isPresent && Tool("age-keygen").isPresent, "age is not installed")
)
struct InteroperationTests {
    @Test("opens what this library encrypts", arguments: Sizes.aroundBounds, [false, true])
    func opens(count: Int, isArmored: Bool) throws {
        var random = SeededGenerator(seed: UInt64(count))
        let (plaintext, identity) = (random.bytes(count), try X25519Identity())
        let recipients = [try X25519Identity().recipient, identity.recipient]
        let file = try AgeFile.encrypt(plaintext, for: .keys(recipients), isArmored: isArmored)
        try withFolder { folder in
            let path = folder.appending(path: "key").path
            let text = KeyFile.withText(of: identity, comments: ["created: today"]) { text in
                (0..<text.byteCount).map { text.unsafeByte($0) }
            }
            try Data(text).write(to: URL(filePath: path))
            #expect(try Tool("age").run(["-d", "-i", path], input: file) == plaintext)
            let derived = try Tool("age-keygen").run(["-y", path])
            #expect(String(decoding: derived, as: UTF8.self) == "\(identity.recipient)\n")
        }
    }

    @Test("makes files that this library opens", arguments: Sizes.aroundBounds, [false, true])
    func makes(count: Int, isArmored: Bool) throws {
        var random = SeededGenerator(seed: UInt64(count) + 1)
        let plaintext = random.bytes(count)
        let key = try Tool("age-keygen").run([])
        let identities = try KeyFile.identities(in: key.span.bytes)
        let identity = try #require(identities.first)
        let words = (isArmored ? ["-a"] : []) + ["-r", "\(identity.recipient)", "-r"]
        let other = try X25519Identity()
        let file = try Tool("age").run(words + ["\(other.recipient)"], input: plaintext)
        for identity in [identity, other] {
            #expect(
                try AgeFile.decrypt(file, with: [.key(identity)], armor: isArmored ? .required : .absent)
                    == plaintext
            )
        }
    }

    @Test("shares passphrases both ways", .enabled(if: Tool("script").isPresent, "script is not installed"))
    func passphrases() throws {
        let passphrase = try Passphrase(text: "five plain words of text")
        try withFolder { folder in
            let (ours, theirs) = (folder.appending(path: "ours.age"), folder.appending(path: "theirs.age"))
            let (plain, out) = (folder.appending(path: "plain"), folder.appending(path: "out"))
            let content = Array("shared".utf8)
            try Data(try AgeFile.encrypt(content, for: .passphrase(passphrase, workFactor: 10))).write(
                to: ours
            )
            try Data(content).write(to: plain)
            let typed = Array("five plain words of text\n".utf8)
            // Why script: age asks for passphrases on a terminal only.
            try Tool("script").run(
                ["-qec", "age -d -o '\(out.path)' '\(ours.path)'", "/dev/null"],
                input: typed
            )
            #expect(try Data(contentsOf: out) == Data(content))
            try Tool("script").run(
                ["-qec", "age -p -o '\(theirs.path)' '\(plain.path)'", "/dev/null"],
                input: typed + typed
            )
            let file = Array(try Data(contentsOf: theirs))
            #expect(try AgeFile.decrypt(file, with: [.passphrase(passphrase)]) == content)
        }
    }

    @Test("refuses what this library refuses, too")
    func refuses() throws {
        let identity = try X25519Identity()
        let file = try AgeFile.encrypt([1, 2, 3], for: .keys([identity.recipient]))
        try withFolder { folder in
            let path = folder.appending(path: "key")
            try Data("\(identity.text)\n".utf8).write(to: path)
            for damaged in [Array(file.dropLast()), file + [0], file.dropLast() + [file[file.count - 1] ^ 1]]
            {
                #expect(throws: Tool.Failure.self) {
                    try Tool("age").run(["-d", "-i", path.path], input: Array(damaged))
                }
                #expect(throws: AgeError.self) { try AgeFile.decrypt(Array(damaged), with: [.key(identity)]) }
            }
        }
    }
}

import AgeFormat
import Testing

@Suite("age keys")
struct KeyTests {
    /// The pair of the format's own text.
    private let secret = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
    private let recipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"

    @Test("are those of the format's own example")
    func example() throws {
        let identity = try X25519Identity(text: secret)
        #expect(identity.recipient.description == recipient)
        #expect(identity.text == secret)
        #expect(try X25519Recipient(parsing: recipient) == identity.recipient)
    }

    @Test("come back from their text")
    func roundTrip() throws {
        for _ in 0..<50 {
            let identity = try X25519Identity()
            #expect(try X25519Identity(text: identity.text).recipient == identity.recipient)
            #expect(X25519Recipient(identity.recipient.description) == identity.recipient)
        }
    }

    @Test("with any one character changed are refused")
    func slips() {
        for index in recipient.indices {
            for character in "qpzry9x8gf2tvdw0s3jn54khce6mua7lQ1b" where recipient[index] != character {
                var text = recipient
                text.replaceSubrange(index...index, with: String(character))
                #expect(X25519Recipient(text) == nil, "\(text)")
            }
        }
    }

    @Test("in another case, length or with another prefix are refused")
    func forms() {
        let texts = [
            "", "age1", recipient.uppercased(), String(recipient.dropLast()), recipient + "q",
            " " + recipient, "age" + recipient, secret,
        ]
        for text in texts {
            #expect(throws: AgeKeyError.recipient(text, .form)) { try X25519Recipient(parsing: text) }
        }
        for text in ["", secret.lowercased(), String(secret.dropLast()), secret + "Q", recipient] {
            #expect(throws: AgeKeyError.identity(.form)) { try X25519Identity(text: text) }
        }
        #expect(throws: AgeKeyError.identity(.checksum)) {
            try X25519Identity(text: secret.replacing("GAEX", with: "GAEY"))
        }
    }

    @Test("of low order are no recipients")
    func lowOrder() {
        // The points 0 and 1, one of order 8, and p - 1.
        let texts = [
            "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
            "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya",
            "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9",
            "age1anlllllllllllllllllllllllllllllllllllllllllllllllals4n2t7m",
        ]
        for text in texts {
            #expect(throws: AgeKeyError.recipient(text, .lowOrder)) { try X25519Recipient(parsing: text) }
        }
    }

    @Test("in a file stand one a line, among comments and empty lines")
    func files() throws {
        let other = try X25519Identity()
        let identities = Array("# one\r\n\(secret)\r\n\n#two\n\(other.text)".utf8)
        #expect(
            try KeyFile.identities(in: identities.span.bytes).map(\.recipient.description)
                == [recipient, other.recipient.description]
        )
        let recipients = Array("\(recipient)\n# \(other.recipient)\n\(other.recipient)\n".utf8)
        #expect(
            try KeyFile.recipients(in: recipients.span.bytes).map(\.description)
                == [recipient, other.recipient.description]
        )
    }

    @Test("in a file are refused by the number of their line")
    func damagedFiles() {
        let identities = Array("#\n\n\(secret)Q\n".utf8)
        #expect(throws: AgeKeyError.identityFile(line: 3, .form)) {
            try KeyFile.identities(in: identities.span.bytes)
        }
        let recipients = Array("\(recipient)\n \(recipient)\n".utf8)
        #expect(throws: AgeKeyError.recipientsFile(line: 2, .form)) {
            try KeyFile.recipients(in: recipients.span.bytes)
        }
        let comments = Array("# nothing\n\n".utf8)
        #expect(throws: AgeKeyError.empty) { try KeyFile.identities(in: comments.span.bytes) }
        #expect(throws: AgeKeyError.emptyPassphrase) { try Passphrase(text: "") }
    }

    @Test("are written as age-keygen writes them")
    func identityFile() throws {
        let identity = try X25519Identity(text: secret)
        let text = KeyFile.withText(of: identity, comments: ["created: 2026-11-25T09:00:00Z\n"]) { text in
            String(decoding: (0..<text.byteCount).map { text.unsafeByte($0) }, as: UTF8.self)
        }
        #expect(text == "# created: 2026-11-25T09:00:00Z\n# public key: \(recipient)\n\(secret)\n")
    }
}

public import Engine
internal import MerkleLog

/// Why a certificate is none.
public enum CertificateError: Error, Equatable, Sendable {
    /// The text is not that of a certificate.
    case malformed(what: String)

    /// The stable kebab-case code.
    public var code: String { "certificate-malformed" }
}

extension CertificateError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .malformed(let what):
            """
            this is no certificate of an erasure
            reason: \(what)
            help: use the file as `coffer privacy certificate show` printed it
            """
        }
    }
}

extension CertificateError: OutwardError {
    /// What happened, why, and what to do, in one line each.
    public var text: String { description }
    /// The input is at fault.
    public var kind: Problem.Kind { .badInput }
}

extension Certificate {
    /// The signed text, with its final line break.
    var text: String {
        var lines = [
            "coffer/\(store)/certificate", "request \(request)", "subject \(subject)", "issued \(issued)",
            "erased \(erased)", "custody \(custody)", "grade \(grade)", "epoch \(epoch)",
        ]
        lines += gone.map { "gone \($0.retentionClass) \($0.envelopes)" }
        lines += held.map { "held \($0.retentionClass) \($0.until ?? "-") \($0.article) — \($0.basis)" }
        lines += waiting.map { "waits \($0.target) \($0.epoch) \($0.expires ?? "-")" }
        lines.append("statement \(Self.statement)")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reads a certificate and checks its signature, with the store's public key of 32 bytes and nothing else.
    ///
    /// - Throws: ``CertificateError/malformed(what:)``, or `NoteError` where the key did not sign it.
    public init(verifying note: String, publicKey: [UInt8]) throws {
        let note = try SignedNote(note)
        guard let origin = note.text.split(separator: "\n").first.map(String.init) else {
            throw CertificateError.malformed(what: "it is empty")
        }
        try note.verify(by: try VerifierKey(name: origin, publicKey: publicKey))
        try self.init(note.text)
        // Why: what reads in more than one way says more than was signed.
        guard text == note.text else {
            throw CertificateError.malformed(what: "its lines are not in their order")
        }
    }

    private init(_ text: String) throws(CertificateError) {
        var lines = text.split(separator: "\n").map(String.init)[...]
        func take(_ word: String) throws(CertificateError) -> String {
            guard let line = lines.first, line.hasPrefix(word + " ") else {
                throw .malformed(what: "the line `\(word)` is not where it belongs")
            }
            lines = lines.dropFirst()
            return String(line.dropFirst(word.count + 1))
        }
        func all(_ word: String, _ count: Int) throws(CertificateError) -> [[String]] {
            var found: [[String]] = []
            while lines.first?.hasPrefix(word + " ") == true {
                let parts = try take(word).split(separator: " ", maxSplits: count - 1).map(String.init)
                guard parts.count == count else { throw .malformed(what: "a line `\(word)` lacks a word") }
                found.append(parts)
            }
            return found
        }
        func number<N: LosslessStringConvertible>(_ text: String, _ word: String) throws(CertificateError)
            -> N
        {
            guard let number = N(text) else { throw .malformed(what: "the line `\(word)` has no number") }
            return number
        }
        let parts = (lines.popFirst() ?? "").split(separator: "/").map(String.init)
        guard parts.count == 3, parts[0] == "coffer", parts[2] == "certificate" else {
            throw .malformed(what: "its first line does not name a store and a certificate")
        }
        store = parts[1]
        request = try take("request")
        subject = try take("subject")
        issued = try take("issued")
        erased = try take("erased")
        custody = try take("custody")
        _ = try take("grade")
        epoch = try number(try take("epoch"), "epoch")
        var gone: [Gone] = []
        for line in try all("gone", 2) {
            gone.append(Gone(retentionClass: line[0], envelopes: try number(line[1], "gone")))
        }
        self.gone = gone
        var held: [Held] = []
        for line in try all("held", 3) {
            let law = line[2].split(separator: " — ", maxSplits: 1).map(String.init)
            guard law.count == 2 else { throw .malformed(what: "a line `held` lacks its basis") }
            held.append(
                Held(
                    retentionClass: line[0],
                    until: line[1] == "-" ? nil : line[1],
                    article: law[0],
                    basis: law[1]
                )
            )
        }
        self.held = held
        var waiting: [CopyStanding] = []
        for line in try all("waits", 3) {
            waiting.append(
                CopyStanding(
                    target: line[0],
                    epoch: try number(line[1], "waits"),
                    expires: line[2] == "-" ? nil : line[2]
                )
            )
        }
        self.waiting = waiting
        _ = try take("statement")
        guard lines.isEmpty else { throw .malformed(what: "there is more after its last line") }
    }
}

extension InclusionProof {
    private static let firstLine = "c2sp.org/tlog-proof@v1"

    /// The proof with its checkpoint as one text that can be checked offline (c2sp.org/tlog-proof@v1).
    public func text(checkpoint: String) -> String {
        let hashes = path.map { "\($0)\n" }.joined()
        return "\(Self.firstLine)\nindex \(index)\n\(hashes)\n\(checkpoint)"
    }

    /// Reads what ``text(checkpoint:)`` wrote; an `extra` line, which nothing vouches for, is passed over.
    ///
    /// - Returns: The proof, with the size its checkpoint names, and the checkpoint's text, still unverified.
    /// - Throws: ``ProofError/malformed(line:)``.
    public static func parse(_ text: String) throws(ProofError) -> (proof: InclusionProof, checkpoint: String)
    {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first.map(String.init) == firstLine else { throw .malformed(line: 1) }
        var at = 1
        if at < lines.count, lines[at].hasPrefix("extra ") { at += 1 }
        guard at < lines.count, lines[at].hasPrefix("index "),
            let index = UInt64(canonical: lines[at].dropFirst(6))
        else { throw .malformed(line: at + 1) }
        at += 1
        var path: [Hash] = []
        while at < lines.count, !lines[at].isEmpty {
            guard path.count < 64, let hash = Hash(base64: lines[at]) else { throw .malformed(line: at + 1) }
            path.append(hash)
            at += 1
        }
        // The empty line, then origin and size.
        guard at + 2 < lines.count, let size = UInt64(canonical: lines[at + 2]) else {
            throw .malformed(line: at + 1)
        }
        let checkpoint = lines[(at + 1)...].joined(separator: "\n")
        return (InclusionProof(index: index, size: size, path: path), checkpoint)
    }
}

extension UInt64 {
    /// Reads a number in its one right spelling: ASCII digits without leading zeroes.
    init?(canonical text: some StringProtocol) {
        guard let number = UInt64(String(text)), String(number) == String(text) else { return nil }
        self = number
    }
}

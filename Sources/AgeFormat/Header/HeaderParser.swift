/// Reads a header strictly, line by line, and never more than ``AgeLimits/headerByteCount``.
struct HeaderParser {
    private var taken: [UInt8] = []
    private var number = 0
    private var stanzas: [Stanza] = []

    /// The header that a source begins with; the payload is what comes next.
    ///
    /// - Throws: ``AgeError/header(_:)``, ``LimitFault/headerLength``, or what the source throws.
    static func header<Source: ByteSource & ~Copyable>(
        from source: inout BufferedSource<Source>
    ) throws -> Header {
        var parser = HeaderParser()
        try parser.readVersion(from: &source)
        while true {
            let start = parser.taken.count
            let line = try parser.line(from: &source)
            if line.starts(with: Header.mark) {
                let code = try parser.code(in: line)
                let end = start + Header.mark.count
                return Header(
                    stanzas: parser.stanzas,
                    authenticated: Array(parser.taken[..<end]),
                    code: code
                )
            }
            try parser.readStanza(beginning: line, from: &source)
        }
    }

    private mutating func readVersion<Source: ByteSource & ~Copyable>(
        from source: inout BufferedSource<Source>
    ) throws {
        // Why: a large file that is not age's need not be searched for its first line end.
        let isAge = try source.peek(Header.versionPrefix.count) { $0.elementsEqual(Header.versionPrefix) }
        guard isAge else { throw try fault(of: &source) }
        let line = try line(from: &source)
        guard line.elementsEqual(Header.versionLine) else {
            let version = line.dropFirst(Header.versionPrefix.count)
            guard !version.isEmpty, version.allSatisfy({ (0x21...0x7e).contains($0) }) else {
                throw AgeError.header(.malformedLine(number: 1))
            }
            throw AgeError.header(.unsupportedVersion(String(decoding: version.prefix(32), as: UTF8.self)))
        }
    }

    /// What to say of a beginning that is not age's: an empty or cut one ends too early.
    private func fault<Source: ByteSource & ~Copyable>(
        of source: inout BufferedSource<Source>
    ) throws -> AgeError {
        let isCut = try source.peek(Header.versionPrefix.count) { bytes in
            bytes.count < Header.versionPrefix.count && Header.versionPrefix.starts(with: bytes)
        }
        return .header(isCut ? .truncated : .notAge)
    }

    private mutating func readStanza<Source: ByteSource & ~Copyable>(
        beginning line: [UInt8],
        from source: inout BufferedSource<Source>
    ) throws {
        let first = number
        guard line.starts(with: Array("-> ".utf8)) else { throw malformedLine }
        let arguments = line.dropFirst(3).split(
            separator: UInt8(ascii: " "),
            omittingEmptySubsequences: false
        )
        for argument in arguments {
            guard !argument.isEmpty, argument.allSatisfy({ (0x21...0x7e).contains($0) }) else {
                throw malformedLine
            }
        }
        var body: [UInt8] = []
        var isLast = false
        while !isLast {
            let line = try self.line(from: &source)
            guard line.count <= 64, let bytes = Base64.decode(line[...]) else { throw malformedLine }
            body += bytes
            isLast = line.count < 64
        }
        guard let stanza = Stanza(arguments: arguments, body: body) else {
            throw AgeError.header(.malformedStanza(line: first))
        }
        stanzas.append(stanza)
        // Why not over all of them: a header of 100,000 stanzas must not take their square in time.
        guard stanzas.count == 1 || !stanza.isScrypt && !stanzas[0].isScrypt else {
            throw AgeError.header(.passphraseNotAlone)
        }
    }

    /// The 32 bytes of the last line.
    private func code(in line: [UInt8]) throws -> [UInt8] {
        let text = line.dropFirst(Header.mark.count)
        guard text.first == UInt8(ascii: " "), let code = Base64.decode(text.dropFirst()),
            code.count == KeyDerivation.byteCount, !stanzas.isEmpty
        else { throw malformedLine }
        return code
    }

    /// The next line, without its LF; a copy, since a slice would make every later append copy the whole header.
    private mutating func line<Source: ByteSource & ~Copyable>(
        from source: inout BufferedSource<Source>
    ) throws -> [UInt8] {
        number += 1
        let start = taken.count
        while let byte = try source.nextByte() {
            guard taken.count < AgeLimits.headerByteCount else { throw AgeError.limits(.headerLength) }
            taken.append(byte)
            if byte == UInt8(ascii: "\n") { return Array(taken[start..<taken.count - 1]) }
        }
        throw AgeError.header(.truncated)
    }

    private var malformedLine: AgeError { .header(.malformedLine(number: number)) }
}

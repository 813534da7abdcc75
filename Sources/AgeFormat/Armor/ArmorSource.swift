/// A source with its armor taken off, or passed through where there is none.
struct ArmorSource<Source: ByteSource & ~Copyable>: ByteSource, ~Copyable {
    /// Where in the text it stands.
    private enum State {
        case start, binary, lines, lastLine, end
    }

    private var source: BufferedSource<Source>
    private let armor: Armor
    private var state = State.start
    private var number = 0
    /// Bytes of a line that the reader had no room for.
    private var pending: ArraySlice<UInt8> = []

    /// Takes armor off as told.
    init(_ source: consuming Source, _ armor: Armor) {
        self.source = BufferedSource(source, capacity: 16_384)
        self.armor = armor
    }

    mutating func read(into buffer: inout MutableRawSpan) throws -> Int {
        if state == .start { try begin() }
        if state == .binary { return try source.read(into: &buffer) }
        let count = buffer.byteCount
        var done = 0
        while done < count {
            if pending.isEmpty, try !readLine() { break }
            let part = pending.prefix(count - done)
            unsafe buffer.withUnsafeMutableBytes { buffer in
                unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...]).copyBytes(from: part)
            }
            pending = pending.dropFirst(part.count)
            done += part.count
        }
        return done
    }

    private mutating func begin() throws {
        guard armor != .absent else { return state = .binary }
        let mark = Array("-----".utf8)
        let limit = AgeLimits.whitespaceByteCount
        let (lines, spaces, isArmored) = try source.peek(limit + mark.count) { bytes in
            let rest = bytes.drop { Self.isWhitespace($0) }
            let spaces = bytes.prefix(bytes.count - rest.count)
            return (spaces.count { $0 == UInt8(ascii: "\n") }, spaces.count, rest.starts(with: mark))
        }
        guard isArmored, spaces <= limit else {
            if armor == .detected { return state = .binary }
            throw AgeError.armor(spaces > 0 ? .surroundingData : .missingBegin)
        }
        source.skip(spaces)
        number = lines
        let isBegin = try unsafe source.withLine(limit: Armor.begin.utf8.count + 1) { line, isEnded in
            unsafe isEnded && Self.withoutReturn(line).elementsEqual(Armor.begin.utf8)
        }
        guard isBegin else { throw AgeError.armor(.missingBegin) }
        number += 1
        state = .lines
    }

    /// Decodes the next line into `pending`; false after the last.
    private mutating func readLine() throws -> Bool {
        guard state != .end else { return false }
        number += 1
        let (number, isAfterLast) = (self.number, state == .lastLine)
        let limit = Armor.columns + 1
        let bytes: [UInt8]? = try unsafe source.withLine(limit: limit) { line, isEnded in
            let text = unsafe Self.withoutReturn(line)
            if unsafe text.elementsEqual(Armor.end.utf8) { return nil }
            guard unsafe isEnded || !line.isEmpty else { throw AgeError.armor(.missingEnd) }
            guard !isAfterLast, isEnded, (1...Armor.columns).contains(text.count) else {
                let isCut = !isEnded && line.count <= limit
                throw AgeError.armor(isCut ? .missingEnd : .malformedLine(number: number))
            }
            var bytes = [UInt8](repeating: 0, count: Armor.bytesPerLine)
            let count = unsafe bytes.withUnsafeMutableBytes { bytes in
                unsafe Base64.decode(text, .full, into: bytes)
            }
            guard let count else { throw AgeError.armor(.malformedLine(number: number)) }
            bytes.removeLast(bytes.count - count)
            return bytes
        }
        guard let bytes else {
            try finish()
            return false
        }
        // Why: a line that is full but padded has 47 or 46 bytes, and is the last one, too.
        if bytes.count < Armor.bytesPerLine { state = .lastLine }
        pending = bytes[...]
        return true
    }

    /// Lets nothing but some white space follow.
    private mutating func finish() throws {
        state = .end
        var spaces = 0
        while let byte = try source.nextByte() {
            spaces += 1
            guard Self.isWhitespace(byte), spaces <= AgeLimits.whitespaceByteCount else {
                throw AgeError.armor(.surroundingData)
            }
        }
    }

    private static func isWhitespace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0a, 0x0d].contains(byte) }

    private static func withoutReturn(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard let last = unsafe line.last, last == UInt8(ascii: "\r") else { return unsafe line }
        return unsafe UnsafeRawBufferPointer(rebasing: line.dropLast())
    }
}

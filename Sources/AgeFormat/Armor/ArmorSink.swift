/// A sink with armor put on, drawn beside ``Armor``; or passed through where none is wanted.
struct ArmorSink<Sink: ByteSink & ~Copyable>: ByteSink, ~Copyable {
    private var sink: Sink
    private let isArmored: Bool
    /// Bytes that fill no line yet, fewer than 48.
    private var pending: [UInt8] = []

    /// Puts armor on if told.
    init(_ sink: consuming Sink, isArmored: Bool) throws {
        self.sink = sink
        self.isArmored = isArmored
        if isArmored { try write(text: Armor.begin + "\n") }
    }

    mutating func write(_ bytes: RawSpan) throws {
        guard isArmored else { return try sink.write(bytes) }
        unsafe bytes.withUnsafeBytes { unsafe pending.append(contentsOf: $0) }
        let count = pending.count / Armor.bytesPerLine * Armor.bytesPerLine
        try writeLines(count)
        pending.removeFirst(count)
    }

    /// Ends the armor and gives the sink back.
    consuming func finish() throws -> Sink {
        if isArmored {
            try writeLines(pending.count)
            try write(text: Armor.end + "\n")
        }
        return sink
    }

    /// Writes the first `count` pending bytes as lines.
    private mutating func writeLines(_ count: Int) throws {
        var text: [UInt8] = []
        for start in stride(from: 0, to: count, by: Armor.bytesPerLine) {
            let line = start..<min(start + Armor.bytesPerLine, count)
            text += unsafe pending.withUnsafeBytes { pending in
                unsafe Base64.encode(UnsafeRawBufferPointer(rebasing: pending[line]), .full)
            }
            text.append(UInt8(ascii: "\n"))
        }
        if !text.isEmpty { try sink.write(unsafe text.span.bytes) }
    }

    private mutating func write(text: String) throws {
        let bytes = Array(text.utf8)
        try sink.write(unsafe bytes.span.bytes)
    }
}

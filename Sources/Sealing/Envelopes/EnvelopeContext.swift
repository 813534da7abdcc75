/// What an envelope is bound to: it opens with exactly this and nothing else.
public struct EnvelopeContext: Sendable, Equatable {
    /// The store that holds it.
    public let store: StoreID
    /// The table, an ASCII name.
    public let table: String
    /// The row.
    public let row: RowID
    /// The envelope's own counter, raised each time it is sealed anew.
    public let revision: UInt64
    /// The retention class, or another ASCII name where no person is concerned.
    public let `class`: String
    /// Whose data it is; ``Identifier/zero`` where no person is concerned.
    public let subject: SubjectID

    /// A place for an envelope; names are ASCII.
    public init(
        store: StoreID,
        table: String,
        row: RowID,
        revision: UInt64,
        class: String,
        subject: SubjectID
    ) {
        precondition(table.utf8.allSatisfy { $0 < 0x80 } && `class`.utf8.allSatisfy { $0 < 0x80 })
        self.store = store
        self.table = table
        self.row = row
        self.revision = revision
        self.class = `class`
        self.subject = subject
    }
}

/// The additional data of an envelope.
///
/// Eight components, each preceded by its length as LE64, so that no two lists give the same bytes:
///
/// | component | size | |
/// | --- | --- | --- |
/// | list version | 1 | `0x01` |
/// | flags | 1 | as in the envelope |
/// | store id | 16 | raw bytes |
/// | table | any | ASCII |
/// | row id | 16 | raw bytes |
/// | revision | 8 | LE64 |
/// | class | any | ASCII |
/// | subject id | 16 | raw bytes; zero for nobody |
extension EnvelopeContext {
    private static let listVersion: UInt8 = 1

    /// How many bytes ``writeAdditionalData(flags:to:)`` writes.
    var additionalDataByteCount: Int {
        8 * 8 + 1 + 1 + 16 + 16 + 8 + 16 + table.utf8.count + `class`.utf8.count
    }

    func writeAdditionalData(flags: UInt8, to buffer: UnsafeMutableRawBufferPointer) {
        var writer = unsafe Writer(buffer)
        writer.add(Self.listVersion)
        writer.add(flags)
        writer.add(store)
        writer.add(table)
        writer.add(row)
        writer.add(revision)
        writer.add(`class`)
        writer.add(subject)
        assert(writer.offset == additionalDataByteCount)
    }

    @safe private struct Writer {
        // SAFETY: lives inside `writeAdditionalData` only, whose caller lends the buffer; every store is bounds-checked.
        private let buffer: UnsafeMutableRawBufferPointer
        private(set) var offset = 0

        init(_ buffer: UnsafeMutableRawBufferPointer) { unsafe self.buffer = buffer }

        private mutating func addLength(_ count: Int) {
            unsafe buffer.storeBytes(of: UInt64(count).littleEndian, toByteOffset: offset, as: UInt64.self)
            offset += 8
        }

        mutating func add(_ byte: UInt8) {
            addLength(1)
            unsafe buffer[offset] = byte
            offset += 1
        }

        mutating func add(_ number: UInt64) {
            addLength(8)
            unsafe buffer.storeBytes(of: number.littleEndian, toByteOffset: offset, as: UInt64.self)
            offset += 8
        }

        mutating func add<Entity>(_ id: Identifier<Entity>) {
            addLength(16)
            unsafe id.write(to: UnsafeMutableRawBufferPointer(rebasing: buffer[offset..<offset + 16]))
            offset += 16
        }

        mutating func add(_ text: String) {
            addLength(text.utf8.count)
            let end = offset + text.utf8.count
            unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[offset..<end]).copyBytes(from: text.utf8)
            offset = end
        }
    }
}

internal import CSodium
public import FoundationEssentials

/// The id of one thing of a kind: 16 raw bytes, written as a lower-case UUID.
///
/// `Entity` is a phantom type: a row's id cannot be passed where a subject's id is wanted. Ids are ordered by their
/// bytes, so those of an ``IDSequence`` are ordered as they were made.
public struct Identifier<Entity>: Hashable, Sendable, BitwiseCopyable {
    /// The length of every id, in bytes.
    public static var byteCount: Int { 16 }

    /// Bytes 0…7, big-endian.
    private let high: UInt64
    /// Bytes 8…15, big-endian.
    private let low: UInt64

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Takes 16 raw bytes; nil for any other length.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        let (high, low) = unsafe bytes.withUnsafeBytes { bytes in
            unsafe (
                bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
            )
        }
        self.init(high: UInt64(bigEndian: high), low: UInt64(bigEndian: low))
    }

    /// Takes 16 raw bytes where they lie; nil for any other length.
    public init?(_ bytes: RawSpan) {
        guard bytes.byteCount == Self.byteCount else { return nil }
        self.init(
            high: UInt64(bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)),
            low: UInt64(bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self))
        )
    }

    /// Takes the bytes of a UUID.
    public init(uuid: UUID) {
        let u = uuid.uuid
        let high = [u.0, u.1, u.2, u.3, u.4, u.5, u.6, u.7].reduce(0) { $0 << 8 | UInt64($1) }
        let low = [u.8, u.9, u.10, u.11, u.12, u.13, u.14, u.15].reduce(0) { $0 << 8 | UInt64($1) }
        self.init(high: high, low: low)
    }

    /// The id as a UUID.
    public var uuid: UUID {
        let b = bytes
        return UUID(
            uuid: (
                b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7],
                b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]
            )
        )
    }

    /// The 16 raw bytes.
    public var bytes: [UInt8] {
        // Why not straight into an array's memory: the compiler does not specialise that, and it takes thrice as long.
        unsafe withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { unsafe Array($0) }
    }

    /// Lends the 16 raw bytes.
    public func withBytes<R, E: Error>(_ body: (RawSpan) throws(E) -> R) throws(E) -> R {
        var pair = (high.bigEndian, low.bigEndian)
        return try unsafe withUnsafeMutableBytes(of: &pair) { bytes throws(E) in
            try body(unsafe UnsafeRawBufferPointer(bytes).bytes)
        }
    }

    /// The id that has only zero bytes: stands for nobody where a context needs an id.
    public static var zero: Self { Self(high: 0, low: 0) }

    /// Draws an id from the system's randomness, with the bits of a version 4 UUID (RFC 9562 §5.4).
    public static func random() -> Self {
        var pair: (UInt64, UInt64) = (0, 0)
        unsafe withUnsafeMutableBytes(of: &pair) { unsafe randombytes_buf($0.octets, $0.count) }
        return versioned(4, pair.0, pair.1)
    }

    /// An id that sorts by time: 48 bits of milliseconds since 1970, 12 that count, 62 random ones (RFC 9562 §5.7).
    init(milliseconds: UInt64, count: UInt64, random: UInt64) {
        self = Self.versioned(7, milliseconds << 16 | count, random)
    }

    private static func versioned(_ version: UInt64, _ high: UInt64, _ low: UInt64) -> Self {
        Self(high: high & ~0xF000 | version << 12, low: low & ~(0b11 << 62) | 0b10 << 62)
    }

    /// Writes the 16 raw bytes to the start of `buffer`.
    func write(to buffer: UnsafeMutableRawBufferPointer) {
        unsafe buffer.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
        unsafe buffer.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
    }
}

extension Identifier: Comparable {
    /// Orders ids by their bytes.
    public static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension Identifier: LosslessStringConvertible {
    /// The id as a lower-case UUID of 36 characters.
    public var description: String {
        unsafe String(unsafeUninitializedCapacity: 36) { text in
            var position = 0
            for index in 0..<32 {
                if index == 8 || index == 12 || index == 16 || index == 20 {
                    unsafe text[position] = UInt8(ascii: "-")
                    position += 1
                }
                let half = index < 16 ? high : low
                let nibble = UInt8(truncatingIfNeeded: half >> (60 - 4 * (index % 16))) & 15
                unsafe text[position] = Hexadecimal.digit(nibble)
                position += 1
            }
            return position
        }
    }

    /// Reads a UUID of 36 characters, in either case; nil for anything else.
    public init?(_ text: String) {
        guard text.utf8.count == 36, let uuid = UUID(uuidString: text) else { return nil }
        self.init(uuid: uuid)
    }
}

extension Identifier: Codable {
    /// Reads the UUID text.
    ///
    /// - Throws: `DecodingError` when the value is not a UUID.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a UUID")
        }
        self = id
    }

    /// Writes the UUID text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

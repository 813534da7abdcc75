internal import Sealing

/// A hash in a Merkle tree: 32 bytes of SHA-256.
///
/// Leaves and inner nodes are hashed with different first bytes, so that no node can be passed off as a leaf
/// (RFC 6962 §2.1, RFC 9162 §2.1.1).
public struct Hash: Hashable, Sendable {
    /// The length of every hash, in bytes.
    public static let byteCount = 32

    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Takes 32 bytes as they are; nil for any other length.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    private init(digest: [UInt8]) { bytes = digest }

    /// The root of the tree without leaves: SHA-256 of nothing.
    public static let emptyTree = Hash(digest: SHA256.hash([]))

    /// The hash of a leaf: SHA-256(`0x00` ‖ data).
    public static func leaf(_ data: [UInt8]) -> Hash {
        var input: [UInt8] = []
        input.reserveCapacity(1 + data.count)
        input.append(0x00)
        input.append(contentsOf: data)
        return Hash(digest: SHA256.hash(input))
    }

    /// The hash of an inner node: SHA-256(`0x01` ‖ left ‖ right).
    public static func node(_ left: Hash, _ right: Hash) -> Hash {
        var input: [UInt8] = []
        input.reserveCapacity(1 + 2 * byteCount)
        input.append(0x01)
        input.append(contentsOf: left.bytes)
        input.append(contentsOf: right.bytes)
        return Hash(digest: SHA256.hash(input))
    }
}

extension Hash: CustomStringConvertible {
    /// The hash in standard base64, as checkpoints and proofs write it.
    public var description: String { Base64.encode(bytes) }

    /// Reads the base64 form; nil when it is not exactly 32 bytes in its one right spelling.
    public init?(base64: some StringProtocol) {
        guard let bytes = Base64.decode(base64) else { return nil }
        self.init(bytes: bytes)
    }
}

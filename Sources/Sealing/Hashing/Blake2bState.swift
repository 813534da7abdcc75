/// The eight words between two blocks of BLAKE2b (RFC 7693 §3), for up to 2^64 bytes without a key.
struct Blake2bState: Sendable {
    /// The length of a block, in bytes.
    static let blockByteCount = 128

    private typealias Words = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

    /// The square roots of the first eight primes (§2.6).
    private static let start: Words = (
        0x6a09_e667_f3bc_c908, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
        0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179
    )

    /// Where in a block each round takes its words from, in bytes (§2.7); the last two rounds are the first two again.
    private static let places: [UInt8] = [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
        11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
        7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
        9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
        2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
        12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
        13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
        6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
        10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
    ].map { 8 * $0 }

    private var words = start

    /// Begins a digest of so many bytes (1…64).
    init(digestByteCount: Int) { words.0 ^= 0x0101_0000 ^ UInt64(digestByteCount) }

    /// Takes a block; `total` is how many bytes were taken with it, without what only fills the last block up.
    mutating func take(_ block: UnsafeRawBufferPointer, total: UInt64, isLast: Bool) {
        precondition(block.count == Self.blockByteCount)
        let (h, s) = (words, Self.start)
        var (v0, v1, v2, v3) = (h.0, h.1, h.2, h.3)
        var (v4, v5, v6, v7) = (h.4, h.5, h.6, h.7)
        var (v8, v9, v10, v11) = (s.0, s.1, s.2, s.3)
        var (v12, v13, v14, v15) = (s.4 ^ total, s.5, isLast ? ~s.6 : s.6, s.7)
        unsafe Self.places.withUnsafeBufferPointer { places in
            var round = 0
            while round < places.count {
                // SAFETY: sixteen places to a round, each a multiple of 8 up to 120, in a block of 128 bytes.
                func word(_ number: Int) -> UInt64 {
                    let place = unsafe Int(places[round + number])
                    return unsafe UInt64(
                        littleEndian: block.baseAddress.unsafelyUnwrapped.loadUnaligned(
                            fromByteOffset: place,
                            as: UInt64.self
                        )
                    )
                }
                Self.mix(&v0, &v4, &v8, &v12, word(0), word(1))
                Self.mix(&v1, &v5, &v9, &v13, word(2), word(3))
                Self.mix(&v2, &v6, &v10, &v14, word(4), word(5))
                Self.mix(&v3, &v7, &v11, &v15, word(6), word(7))
                Self.mix(&v0, &v5, &v10, &v15, word(8), word(9))
                Self.mix(&v1, &v6, &v11, &v12, word(10), word(11))
                Self.mix(&v2, &v7, &v8, &v13, word(12), word(13))
                Self.mix(&v3, &v4, &v9, &v14, word(14), word(15))
                round += 16
            }
        }
        words = (
            h.0 ^ v0 ^ v8, h.1 ^ v1 ^ v9, h.2 ^ v2 ^ v10, h.3 ^ v3 ^ v11,
            h.4 ^ v4 ^ v12, h.5 ^ v5 ^ v13, h.6 ^ v6 ^ v14, h.7 ^ v7 ^ v15
        )
    }

    /// The first bytes of the words, each with its lowest byte first.
    func bytes(_ count: Int) -> [UInt8] {
        var little = (
            words.0.littleEndian, words.1.littleEndian, words.2.littleEndian, words.3.littleEndian,
            words.4.littleEndian, words.5.littleEndian, words.6.littleEndian, words.7.littleEndian
        )
        return unsafe withUnsafeBytes(of: &little) { unsafe Array($0.prefix(count)) }
    }

    /// The mixing function G (§3.1).
    @inline(__always)
    private static func mix(
        _ a: inout UInt64,
        _ b: inout UInt64,
        _ c: inout UInt64,
        _ d: inout UInt64,
        _ x: UInt64,
        _ y: UInt64
    ) {
        a = a &+ b &+ x
        d = rotated(d ^ a, 32)
        c = c &+ d
        b = rotated(b ^ c, 24)
        a = a &+ b &+ y
        d = rotated(d ^ a, 16)
        c = c &+ d
        b = rotated(b ^ c, 63)
    }

    @inline(__always)
    private static func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 {
        word &>> bits | word &<< (64 &- bits)
    }
}

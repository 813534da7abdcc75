/// Bech32 (BIP 173, without its limit on length) of exactly 32 bytes, the form of age's keys.
///
/// The prefix, `1`, 52 characters of five bits each (the last has one bit of the key and four zeros), and six
/// characters of checksum; all lower case or all upper case.
enum Bech32 {
    /// The characters that follow the `1`.
    private static let bodyByteCount = 58
    private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
    private static let generator: [UInt32] = [
        0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3,
    ]

    /// The length of the text with this prefix, in bytes.
    static func byteCount(prefix: String) -> Int { prefix.utf8.count + 1 + bodyByteCount }

    /// Writes the text of 32 bytes to `output`, which has ``byteCount(prefix:)`` bytes, in the prefix's case.
    static func encode(
        _ bytes: UnsafeRawBufferPointer,
        prefix: String,
        into output: UnsafeMutableRawBufferPointer
    ) {
        precondition(bytes.count == 32 && output.count == byteCount(prefix: prefix))
        let isUpper = prefix.utf8.first.map { (65...90).contains($0) } ?? false
        var checksum = Checksum(prefix: prefix)
        var position = prefix.utf8.count
        unsafe output.copyBytes(from: prefix.utf8)
        unsafe output[position] = UInt8(ascii: "1")
        func append(_ group: UInt8) {
            position += 1
            let character = alphabet[Int(group)]
            unsafe output[position] = isUpper && character >= 97 ? character - 32 : character
        }
        for index in 0..<52 {
            let group = unsafe group(index, of: bytes)
            checksum.add(group)
            append(group)
        }
        for group in checksum.groups { append(group) }
    }

    /// Writes the 32 bytes that a text holds to `output`.
    ///
    /// - Throws: ``AgeKeyFault``: ``AgeKeyFault/form`` for another prefix, length, case or character,
    ///   ``AgeKeyFault/checksum`` for a slip of the pen.
    static func decode(
        _ text: UnsafeRawBufferPointer,
        prefix: String,
        into output: UnsafeMutableRawBufferPointer
    ) throws(AgeKeyFault) {
        precondition(output.count == 32)
        let start = prefix.utf8.count + 1
        guard text.count == byteCount(prefix: prefix) else { throw .form }
        // Why: the prefixes of age have one case each, and a text of mixed case is refused.
        guard unsafe text[..<(start - 1)].elementsEqual(prefix.utf8) else { throw .form }
        guard unsafe text[start - 1] == UInt8(ascii: "1") else { throw .form }
        let isUpper = prefix.utf8.first.map { (65...90).contains($0) } ?? false
        var checksum = Checksum(prefix: prefix)
        unsafe output.initializeMemory(as: UInt8.self, repeating: 0)
        for index in 0..<bodyByteCount {
            guard let group = unsafe value(of: text[start + index], isUpper: isUpper) else { throw .form }
            checksum.add(group)
            guard index < 52 else { continue }
            for bit in 0..<5 where group & (16 >> UInt8(bit)) != 0 {
                let place = index * 5 + bit
                guard place < 256 else { throw .form }
                unsafe output[place / 8] |= 128 >> UInt8(place % 8)
            }
        }
        guard checksum.isValid else { throw .checksum }
    }

    /// The five bits from bit 5 × index on; past the end are zeros.
    private static func group(_ index: Int, of bytes: UnsafeRawBufferPointer) -> UInt8 {
        let (byte, bit) = (index * 5 / 8, index * 5 % 8)
        let low = unsafe byte + 1 < bytes.count ? bytes[byte + 1] : 0
        let pair = unsafe UInt16(bytes[byte]) << 8 | UInt16(low)
        return UInt8(truncatingIfNeeded: pair >> UInt16(11 - bit)) & 31
    }

    private static func value(of character: UInt8, isUpper: Bool) -> UInt8? {
        if isUpper, (97...122).contains(character) { return nil }
        if !isUpper, (65...90).contains(character) { return nil }
        let lower = (65...90).contains(character) ? character + 32 : character
        return alphabet.firstIndex(of: lower).map { UInt8($0) }
    }

    /// The running checksum of BIP 173.
    private struct Checksum {
        private var state: UInt32 = 1

        init(prefix: String) {
            let lower = prefix.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
            for character in lower { add(character >> 5) }
            add(0)
            for character in lower { add(character & 31) }
        }

        mutating func add(_ group: UInt8) {
            let top = state >> 25
            state = (state & 0x1ff_ffff) << 5 ^ UInt32(group)
            for index in 0..<5 where (top >> UInt32(index)) & 1 == 1 { state ^= Bech32.generator[index] }
        }

        /// Whether the six groups of the checksum, added last, fit.
        var isValid: Bool { state == 1 }

        /// The six groups that make it fit.
        var groups: [UInt8] {
            var padded = self
            for _ in 0..<6 { padded.add(0) }
            let remainder = padded.state ^ 1
            return (0..<6).map { UInt8(truncatingIfNeeded: remainder >> UInt32(5 * (5 - $0))) & 31 }
        }
    }
}

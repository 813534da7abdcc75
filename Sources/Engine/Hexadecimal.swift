internal import Sealing

extension [UInt8] {
    /// The bytes as lower-case hexadecimal digits.
    var hexadecimal: String { Hexadecimal.encode(self) }
}

/// The check of ISO 7064 MOD 97-10, as account numbers and creditor references use it.
enum Modulo97 {
    /// The number modulo 97 that the characters spell, letters as 10 to 35; nil for anything but capital letters and digits.
    static func remainder(of text: some StringProtocol) -> Int? {
        var rest = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): rest = (rest * 10 + Int(byte - 48)) % 97
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): rest = (rest * 100 + Int(byte - 55)) % 97
            default: return nil
            }
        }
        return rest
    }
}

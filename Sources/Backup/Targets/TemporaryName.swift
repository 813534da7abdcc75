/// The name a file has while it is written: `.coffer-<16 hexadecimal digits>.part`.
enum TemporaryName {
    private static let prefix = ".coffer-"
    private static let suffix = ".part"

    /// A name that nobody has yet.
    static func make() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return prefix + String(repeating: "0", count: 16 - digits.count) + digits + suffix
    }

    /// Whether a file of this name is one that is being written, or was.
    static func matches(_ name: String) -> Bool {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
        let digits = name.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
        return digits.count == 16
            && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}

/// The name of a file that Coffer puts on a target: 1 to 128 of `A-Z a-z 0-9 . _ -`, not beginning with a dot or dash.
///
/// Names this narrow mean the same on every file system and remote, and none is an option, a folder or a leftover.
public struct TargetName: Sendable, Hashable {
    /// The longest name, in bytes.
    public static let byteLimit = 128

    /// The name itself.
    public let text: String

    /// Takes a name.
    ///
    /// - Throws: ``TargetError/refusedName(name:reason:)``.
    public init(_ text: String) throws(TargetError) {
        func refused(_ reason: String) -> TargetError { .refusedName(name: text, reason: reason) }
        guard let first = text.utf8.first else { throw refused("it is empty") }
        guard text.utf8.count <= Self.byteLimit else {
            throw refused("it is longer than \(Self.byteLimit) bytes")
        }
        guard first != UInt8(ascii: "."), first != UInt8(ascii: "-") else {
            throw refused("it begins with a dot or a dash")
        }
        guard text.utf8.allSatisfy(Self.isAllowed) else {
            throw refused("it has something else in it than letters, digits, `.`, `_` and `-`")
        }
        self.text = text
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

extension TargetName: Comparable, CustomStringConvertible {
    /// The name itself.
    public var description: String { text }

    /// By bytes.
    public static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

internal import Audit

/// The names of what lies on a target besides the archives.
public enum TargetLayout {
    /// The signed list of archives.
    public static let catalogue = fixed("catalogue.note")
    /// The decisions log.
    public static let decisions = fixed(DecisionsLog.fileName)
    /// What says whose folder this is.
    public static let label = fixed(TargetProbe.name)

    private static let copyPrefix = "epoch-"
    private static let copySuffix = ".age"

    /// The file of an epoch's key, encrypted to the recovery identity.
    public static func epochCopy(_ epoch: UInt64) -> TargetName {
        fixed("\(copyPrefix)\(epoch)\(copySuffix)")
    }

    /// The epoch whose key a file of this name holds; nil for any other name.
    public static func epoch(ofCopy name: String) -> UInt64? {
        guard name.hasPrefix(copyPrefix), name.hasSuffix(copySuffix) else { return nil }
        let digits = name.dropFirst(copyPrefix.count).dropLast(copySuffix.count)
        // Why held against its own text: `01` or `+1` would be read as numbers, but no file of ours is named so.
        return UInt64(digits).flatMap { String($0) == digits ? $0 : nil }
    }

    private static func fixed(_ text: String) -> TargetName {
        guard let name = try? TargetName(text) else {
            preconditionFailure("a name of ours is one for targets")
        }
        return name
    }
}

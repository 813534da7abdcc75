/// A personal value in clear, which shows itself to nobody who does not ask by name.
///
/// It prints, reflects and dumps as `‹sealed›` and is not `Codable`, so that no log and no encoder gets hold of it by
/// accident.
public struct Plaintext: Sendable, Equatable {
    private let text: String

    /// Takes a value in clear.
    public init(_ text: String) { self.text = text }

    /// The value itself; the caller answers for where it goes.
    public func disclose() -> String { text }
}

extension Plaintext: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `‹sealed›`.
    public var description: String { "‹sealed›" }
    /// Always `‹sealed›`.
    public var debugDescription: String { description }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

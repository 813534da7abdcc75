internal import Engine

/// A place that is about to become a target: made where it can be, tried, and looked at.
public struct TargetTrial: Sendable {
    private let target: any Target

    /// A place that is about to become a target.
    public init(_ target: any Target) { self.target = target }

    /// Tries it, and answers the catalogue that lies there already, as it is.
    ///
    /// - Throws: ``TargetError``.
    public func run() throws -> String? {
        try target.prepare()
        try target.test()
        guard try target.list().contains(where: { $0.name == TargetLayout.catalogue.text }) else {
            return nil
        }
        let file = try TargetState.file(TargetLayout.catalogue, on: target, 1 << 20)
        return String(decoding: file, as: UTF8.self)
    }
}

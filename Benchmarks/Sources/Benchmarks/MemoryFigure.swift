/// A line about memory: how much it is, and how much it may be.
struct MemoryFigure: Encodable {
    let name: String
    let bytes: Int
    let targetBytes: Int
    let reached: Bool

    /// The most is in MiB.
    init(_ name: String, _ bytes: Int, atMost mebibytes: Int) {
        self.name = name
        self.bytes = bytes
        targetBytes = mebibytes << 20
        reached = bytes <= targetBytes
    }

    /// The line's cells, in the columns of the times.
    var cells: [String] {
        [name, "", "", Self.text(bytes), "", "≤ \(Self.text(targetBytes))", reached ? "ok" : "over"]
    }

    private static func text(_ bytes: Int) -> String {
        let tenths = (Double(bytes) / Double(1 << 20) * 10).rounded() / 10
        return "\(tenths) MiB"
    }
}

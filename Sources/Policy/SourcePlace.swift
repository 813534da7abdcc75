/// Where something stands in a policy file: file, line and column, both counted from 1.
public struct SourcePlace: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The file's name, as given to the reader.
    public let file: String

    /// The line, from 1.
    public let line: Int

    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// Names a place.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The place in the form that editors jump to: `roles.yaml:12:5`.
    public var description: String { "\(file):\(line):\(column)" }
}

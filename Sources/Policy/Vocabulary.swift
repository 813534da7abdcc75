/// What a policy can speak of: the operations and fields of the running program.
///
/// The engine supplies it from its modules, so that a policy never grants what does not exist.
public struct Vocabulary: Sendable, Equatable {
    /// Every operation, sorted by name.
    public let operations: [OperationEntry]

    /// Every field, sorted by group and name.
    public let fields: [FieldEntry]

    /// Makes a vocabulary; duplicates are merged.
    public init(operations: [OperationEntry], fields: [FieldEntry]) {
        self.operations = Self.unique(operations, by: \.name)
        self.fields = Self.unique(fields, by: \.path)
    }

    /// The groups that a field can belong to: the retention classes, and `figures`, which is not personal.
    public static let groups = ["contact", "fiscal", "service", "marketing", "staff", "figures"]

    private static func unique<Entry>(_ entries: [Entry], by name: KeyPath<Entry, String>) -> [Entry] {
        var seen: Set<String> = []
        return entries.filter { seen.insert($0[keyPath: name]).inserted }
            .sorted { $0[keyPath: name] < $1[keyPath: name] }
    }
}

/// An operation that a policy can grant.
public struct OperationEntry: Hashable, Sendable {
    /// Whether an operation changes something.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// Changes something.
        case command
        /// Reads only.
        case query
    }

    /// `noun.verb`, for example `order.confirm`.
    public let name: String

    /// What it acts on: the part of the name before the dot.
    public let noun: String

    /// Whether it changes something.
    public let kind: Kind

    /// Names an operation.
    public init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
        noun = String(decoding: name.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
    }
}

/// A field that a policy can show, mask or withhold.
public struct FieldEntry: Hashable, Sendable {
    /// The retention class, or `figures`.
    public let group: String

    /// The name inside the group.
    public let name: String

    /// What is left of the value when it is masked.
    public let mask: Mask

    /// Names a field.
    public init(group: String, name: String, mask: Mask) {
        self.group = group
        self.name = name
        self.mask = mask
    }

    /// `group.name`, for example `contact.email`.
    public var path: String { "\(group).\(name)" }
}

internal import FoundationEssentials

/// What a version brought that people notice; the name is that of its heading in CHANGELOG.md.
struct Release: Equatable, Sendable {
    /// What belongs together.
    struct Topic: Equatable, Sendable {
        let name: Sentence
        let changes: [Sentence]
    }

    /// The name of what has no number yet.
    static let unreleased = "Unreleased"

    /// Major, minor and patch after semver.org, or ``unreleased``.
    let version: String
    let topics: [Topic]

    /// Whether it has a number.
    var isReleased: Bool { version != Self.unreleased }

    /// Every version, newest first.
    static let all = read(Self.texts)

    /// What came after a version, which is one of these or older than the newest.
    static func after(_ version: String) throws(LearningError) -> [Release] {
        guard let wanted = number(version), wanted <= newest else {
            throw .unknownVersion(version, known: [current] + all.map(\.version))
        }
        return all.filter { release in number(release.version).map { wanted < $0 } ?? true }
    }

    /// Reads a table: `# VERSION`, `## topic`, and a change in each other line, with its translation.
    static func read(_ text: String) -> [Release] {
        text.components(separatedBy: "# VERSION ").dropFirst().map { part in
            let lines = part.split(separator: "\n")
            var topics: [Topic] = []
            for line in lines.dropFirst() {
                if line.hasPrefix("## "), let name = Sentence(line.dropFirst(3)) {
                    topics.append(Topic(name: name, changes: []))
                } else if let change = Sentence(line), let last = topics.popLast() {
                    topics.append(Topic(name: last.name, changes: last.changes + [change]))
                }
            }
            return Release(version: String(lines.first ?? ""), topics: topics)
        }
    }
}

extension Release {
    /// Three numbers, compared from the left.
    struct Number: Comparable {
        let parts: [Int]

        static func < (one: Number, other: Number) -> Bool {
            one.parts.lexicographicallyPrecedes(other.parts)
        }
    }

    private static func number(_ version: String) -> Number? {
        let parts = version.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3 else { return nil }
        let numbers = parts.compactMap { part in part.flatMap { $0 >= 0 ? $0 : nil } }
        return numbers.count == 3 ? Number(parts: numbers) : nil
    }

    private static var newest: Number {
        (all.compactMap { number($0.version) } + [number(current)].compactMap { $0 }).max()
            ?? Number(parts: [])
    }
}

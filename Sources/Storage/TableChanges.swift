internal import Synchronization

/// Some tables of a database, by the numbers that its ``TableNumbers`` gives them.
struct TableSet: Sendable, Equatable {
    private var bits: UInt128 = 0

    /// The numbers there are: from 0 up to, not including, this.
    static let capacity = 128

    mutating func insert(_ number: Int) { bits |= 1 << number }

    mutating func formUnion(_ other: TableSet) { bits |= other.bits }

    mutating func removeAll() { bits = 0 }

    func isDisjoint(with other: TableSet) -> Bool { bits & other.bits == 0 }

    /// Calls `body` with each number, the smallest first.
    func forEach(_ body: (Int) -> Void) {
        var left = bits
        while left != 0 {
            let number = left.trailingZeroBitCount
            left &= left - 1
            body(number)
        }
    }

    func contains(where isMeant: (Int) -> Bool) -> Bool {
        var isFound = false
        forEach { number in if isMeant(number) { isFound = true } }
        return isFound
    }
}

/// The numbers of a database's tables, and which of them a statement names.
struct TableNumbers: Sendable {
    private let numbers: [String: Int]

    /// Numbers the tables of these modules; beyond what a set holds the last ones share a number.
    init(_ modules: [SchemaModule]) {
        let names = (modules.flatMap(\.tables) + [SchemaModule.own]).map(\.name)
        let numbered = names.enumerated().map { ($1, min($0, TableSet.capacity - 1)) }
        numbers = Dictionary(numbered) { first, _ in first }
    }

    /// Every table that a statement's text names, and so every one that it reads or changes: there are no views, no triggers
    /// and no references that delete.
    func named(in sql: String) -> TableSet {
        var found = TableSet()
        let words = sql.utf8.split { byte in
            !(byte == 0x5F || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20))
        }
        for word in words {
            if let number = numbers[String(decoding: word, as: UTF8.self)] { found.insert(number) }
        }
        return found
    }
}

/// Which commit was the last to change a table; commits are counted from 1 since the database was opened.
final class TableChanges: Sendable {
    private struct State {
        var commits: UInt64 = 0
        var last = [UInt64](repeating: 0, count: TableSet.capacity)
        /// The commit that found changes by another connection; whatever was seen before it may be old.
        var foreign: UInt64 = 0
    }

    private let state = Mutex(State())

    /// How many commits are done; whoever begins to read now sees all of them.
    var commits: UInt64 { state.withLock { $0.commits } }

    /// Counts a commit; call it once the commit is done.
    func commit(_ changed: TableSet) {
        state.withLock { state in
            state.commits += 1
            changed.forEach { state.last[$0] = state.commits }
        }
    }

    /// Another connection has changed something since the last commit.
    func noticeOthers() {
        state.withLock { $0.foreign = $0.commits + 1 }
    }

    /// Whether these tables are as whoever read them after so many commits has seen them.
    func isUnchanged(_ tables: TableSet, since commits: UInt64) -> Bool {
        state.withLock { state in
            commits >= state.foreign && !tables.contains { state.last[$0] > commits }
        }
    }
}

/// From which tables something was worked out, and when they were read.
public struct Sighting: Sendable {
    let tables: TableSet
    let commits: UInt64
}

/// What a database with readers keeps of its tables: their numbers, and which commits changed them.
struct FollowedTables: Sendable {
    let numbers: TableNumbers
    let changes = TableChanges()

    init(_ modules: [SchemaModule]) { numbers = TableNumbers(modules) }
}

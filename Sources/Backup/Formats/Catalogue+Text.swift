internal import MerkleLog
internal import Sealing

extension Catalogue {
    /// The text that is signed.
    var text: String {
        let head = [
            Self.origin(store), "target \(target)", "incarnation \(incarnation)", "sequence \(sequence)",
            "time \(time.text)", "epoch \(epoch.number) \(epoch.digest)",
            "decisions \(decisions.size) \(decisions.root)",
        ]
        return (head + archives.map(\.line)).map { "\($0)\n" }.joined()
    }

    /// Reads the text of a note, whose signature the caller has checked.
    ///
    /// - Throws: ``FormatError/catalogue(what:)``.
    init(text: String) throws(FormatError) {
        guard text.last == "\n" else { throw .catalogue(what: "its text does not end in a line break") }
        var lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[
            ...
        ]
        guard let first = lines.popFirst(), let store = Self.store(ofOrigin: first) else {
            throw .catalogue(what: "its first line names no store")
        }
        func words(_ name: String, _ count: Int) throws(FormatError) -> [String] {
            let words = (lines.popFirst() ?? "").split(separator: " ", omittingEmptySubsequences: false)
            guard words.count == count + 1, words[0] == name else {
                throw .catalogue(what: "it has no line `\(name)` in its place")
            }
            return words.dropFirst().map(String.init)
        }
        func need<Value>(_ value: Value?, _ name: String) throws(FormatError) -> Value {
            guard let value else { throw .catalogue(what: "its line `\(name)` cannot be read") }
            return value
        }
        let target = try need(RowID(try words("target", 1)[0]), "target")
        let incarnation = try need(StoreID(try words("incarnation", 1)[0]), "incarnation")
        let sequence = try need(UInt64(try words("sequence", 1)[0]), "sequence")
        let time = try need(Timestamp(text: try words("time", 1)[0]), "time")
        let epochWords = try words("epoch", 2)
        let epoch = EpochCopy(
            number: try need(UInt64(epochWords[0]), "epoch"),
            digest: try need(ArchiveDigest(epochWords[1]), "epoch")
        )
        let decisionWords = try words("decisions", 2)
        let decisions = Decisions(
            size: try need(UInt64(decisionWords[0]), "decisions"),
            root: try need(Hash(base64: decisionWords[1]), "decisions")
        )
        var archives: [ArchiveRecord] = []
        while !lines.isEmpty {
            archives.append(try need(ArchiveRecord(words: try words("archive", 6)), "archive"))
        }
        guard archives.allSatisfy({ $0.name.store == store }) else {
            throw .catalogue(what: "it lists an archive of another store")
        }
        self.init(
            store: store,
            target: target,
            incarnation: "\(incarnation)",
            sequence: sequence,
            time: time,
            epoch: epoch,
            decisions: decisions,
            archives: archives
        )
        // Why compared: it also refuses archives out of order or listed twice, and numbers in a second spelling.
        guard self.text == text, Set(archives.map(\.name)).count == archives.count else {
            throw .catalogue(what: "it is not in the one order and spelling that Coffer writes")
        }
    }

    private static func store(ofOrigin line: String) -> StoreID? {
        let parts = line.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, let store = StoreID(String(parts[1])), origin(store) == line else {
            return nil
        }
        return store
    }
}

/// What lies at a place that another life of the store wrote to, and what taking it over comes to.
public struct ClaimFindings: Encodable, Sendable, Equatable {
    /// What the target is called.
    public let target: String
    /// Where it is.
    public let address: String
    /// The life of the store that wrote there last: the one to give up.
    public let life: String
    /// When it wrote its catalogue, RFC 3339.
    public let written: String
    /// The sequence of that catalogue.
    public let sequence: UInt64
    /// The epoch of the keys that lie there.
    public let epoch: UInt64
    /// How many decisions lie there.
    public let decisions: UInt64
    /// The archives that are listed, and go on to be.
    public let archives: [String]
    /// This store's archives that the catalogue does not list: a backup removes them once they are a day old.
    public let unlisted: [String]

    init(_ catalogue: Catalogue, target: String, address: String, files: [TargetFile]) {
        self.target = target
        self.address = address
        life = catalogue.incarnation
        written = catalogue.time.text
        sequence = catalogue.sequence
        epoch = catalogue.epoch.number
        decisions = catalogue.decisions.size
        archives = catalogue.archives.map(\.name.text)
        // Why passed over: a file of another name is no archive.
        unlisted = files.compactMap { try? ArchiveName($0.name) }
            .filter { $0.store == catalogue.store && catalogue.record(of: $0) == nil }
            .map(\.text).sorted()
    }
}

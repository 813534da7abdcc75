internal import ArgumentParser
internal import FoundationEssentials
internal import Policy

/// The folder whose policy files a command reads.
struct PolicyFolder: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder with the policy files; the store's own if not given.",
            valueName: "dir"
        ),
        completion: .directory
    )
    var policies: String?

    /// The folder, absolute.
    func path(_ location: StoreLocationOptions) throws -> String {
        if let policies { return FilePath.absolute(policies) }
        return try location.folder() + "/policies"
    }

    /// The policy in the folder.
    func load(_ location: StoreLocationOptions) throws -> CompiledPolicy {
        try Self.load(try path(location))
    }

    /// The policy in a folder.
    static func load(_ folder: String) throws -> CompiledPolicy {
        try CompiledPolicy(files: try files(folder), vocabulary: PolicyVocabulary.all)
    }

    /// The five files of a folder.
    static func files(_ folder: String) throws -> PolicyFiles { try PolicyFiles.load(URL(filePath: folder)) }

    /// Their texts by name.
    static func texts(_ folder: String) throws -> [String: String] {
        try files(FilePath.absolute(folder)).texts
    }
}

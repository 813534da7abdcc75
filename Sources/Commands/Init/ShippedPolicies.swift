internal import FoundationEssentials

/// Where the policies lie that a new store begins with.
enum ShippedPolicies {
    /// The folder: beside an installed program in `share/coffer/policies`, else `Policies` of the source tree that
    /// the program was built in.
    static func folder() throws(CommandError) -> String {
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        else {
            throw .noPolicies(looked: ["/proc/self/exe"])
        }
        var parent = parentFolder(of: program)
        let installed = "\(parentFolder(of: parent))/share/coffer/policies"
        if isPolicyFolder(installed) { return installed }
        while parent.count > 1 {
            // Why: a build folder lies inside the source tree.
            let candidate = "\(parent)/Policies"
            if isPolicyFolder(candidate) { return candidate }
            parent = parentFolder(of: parent)
        }
        throw .noPolicies(looked: [installed])
    }

    private static func isPolicyFolder(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/roles.yaml")
    }

    private static func parentFolder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return String(path[..<slash])
    }
}

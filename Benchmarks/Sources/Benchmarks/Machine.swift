internal import Foundation
internal import Glibc

/// What the figures were measured on, as far as they depend on it.
struct Machine: Encodable {
    /// How many processors there are.
    let processors: Int
    /// How many processes wanted one, averaged over the minute before the run.
    let load: Double
    /// Whether the stores lie in memory, where nothing has to be synced.
    let isMemory: Bool

    /// Asks the kernel; `folder` is where the stores will lie.
    init(folder: String) {
        processors = ProcessInfo.processInfo.activeProcessorCount
        var loads = [0.0]
        load = getloadavg(&loads, 1) == 1 ? loads[0] : 0
        isMemory = Self.fileSystem(of: folder) == "tmpfs"
    }

    /// The kind of file system that a folder lies in: the one of the longest mount point above it.
    private static func fileSystem(of folder: String) -> String? {
        guard let data = FileManager.default.contents(atPath: "/proc/self/mounts") else { return nil }
        let path = URL(filePath: folder).resolvingSymlinksInPath().path + "/"
        var found: (point: String, kind: String)?
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 2 else { continue }
            let isAbove = words[1] == "/" || path.hasPrefix(words[1] + "/")
            if isAbove, words[1].count >= found?.point.count ?? 0 { found = (words[1], words[2]) }
        }
        return found?.kind
    }

    /// Why the figures mean less than they seem to.
    var warnings: [String] {
        var warnings: [String] = []
        if load > Double(processors) / 2 {
            let rounded = (load * 10).rounded() / 10
            warnings.append(
                "the machine is busy (load \(rounded), \(processors) processors); measure again later"
            )
        }
        if isMemory { warnings.append("the stores lie in memory; give a folder on a disk with --folder") }
        return warnings
    }

    private enum CodingKeys: String, CodingKey {
        case processors, load
        case isMemory = "memory"
    }
}

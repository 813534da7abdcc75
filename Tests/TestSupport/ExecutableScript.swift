import Foundation

/// A script of a test that other programs can be told to run.
public enum ExecutableScript {
    /// What could not be made.
    public struct Failure: Error {
        /// Where it should have been.
        public let path: String
    }

    /// Writes a script for `/bin/sh` and makes it executable.
    ///
    /// Why a copy that another program makes: a file that this process has open for writing while another thread starts a child
    /// is open in that child as well for a moment, and whoever executes it in that moment is told that it is busy.
    ///
    /// - Throws: ``Failure``, or what writing beside `path` meets.
    public static func write(_ text: String, to path: String) throws {
        let draft = path + ".draft"
        try "#!/bin/sh\n\(text)\n".write(toFile: draft, atomically: false, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: draft) }
        let copy = try Process.run(
            URL(filePath: "/usr/bin/install"),
            arguments: ["-m", "755", "--", draft, path]
        )
        copy.waitUntilExit()
        guard copy.terminationStatus == 0 else { throw Failure(path: path) }
    }
}

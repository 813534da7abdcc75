import Foundation
import Testing

@Suite("A store with a passphrase", .enabled(if: Program.isBuilt, "the program was not built"))
struct PassphraseTests {
    @Test("takes it from a descriptor and from nowhere else")
    func descriptor() throws {
        try Shop.withFolder { folder in
            let store = folder.appending(path: "shop").path
            let make = try [
                "init", store, "--name", "X", "--unlock", "passphrase", "--policies", Program.policies,
            ]
            let made = try Program.run(make + ["--passphrase-fd", "0"], input: "correct horse\n")
            try #require(made.code == 0, "\(made.errors)")
            #expect(made.output.contains("unlock: passphrase"))
            #expect(!FileManager.default.fileExists(atPath: "\(store)/root.key"))
            let status = ["status", "--store", store]
            #expect(
                try Program.run(status + ["--passphrase-fd", "0"], input: "correct horse\nmore").code == 0
            )
            let wrong = try Program.run(status + ["--passphrase-fd", "0"], input: "battery staple\n")
            #expect(wrong.code == 78)
            #expect(wrong.errors.contains("the passphrase is not this store's"))
            let unasked = try Program.run(status, withoutTerminal: true)
            #expect(unasked.code == 78)
            #expect(unasked.errors.contains("there is no terminal to ask on; use --passphrase-fd"))
            let closed = try Program.run(status + ["--passphrase-fd", "9"])
            #expect(closed.code == 78)
            #expect(closed.errors.contains("file descriptor 9"))
        }
    }

    @Test("is not made of an empty one, nor with one that the key file does not need")
    func refused() throws {
        try Shop.withFolder { folder in
            let make = try [
                "init", folder.appending(path: "shop").path, "--name", "X", "--policies", Program.policies,
            ]
            let empty = try Program.run(
                make + ["--unlock", "passphrase", "--passphrase-fd", "0"],
                input: "\n"
            )
            #expect(empty.code == 78)
            #expect(try Program.run(make + ["--passphrase-fd", "0"], input: "x").code == 64)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        }
    }
}

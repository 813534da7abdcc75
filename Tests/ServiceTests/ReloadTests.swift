import Foundation
import TestSupport
import Testing

@Suite(
    "Policies that a server reads again on SIGHUP",
    .enabled(if: Served.isBuilt, "the programs were not built"),
    .serialized
)
struct ReloadTests {
    @Test("are put in force when they differ, by an operation that the log names")
    func replaced() async throws {
        try await Served.with { served in
            let folder = try Self.start(served)
            #expect(try Self.reload(served).contains("policies: what the folder holds is in force already"))
            #expect(try Self.applied(served) == [])
            try Self.edit(folder) { $0.replacing("# Who the roles are.", with: "# These are the roles.") }
            let word = try Self.reload(served)
            let shown = try served.json("policy", "show")
            let digest = try #require(shown["digest"] as? String)
            #expect(word.contains("policies: put in force, digest \(digest)"))
            let files = try #require(shown["files"] as? [String: String])
            #expect(files["roles.yaml"]?.hasPrefix("# These are the roles.") == true)
            #expect(try Self.applied(served) == [NSUserName()])
            #expect(try served.coffer("audit", "verify").code == 0)
            // The store's own copy goes with them: else `doctor` would tell of a difference, and advise to undo it.
            #expect(try served.json("status")["policyFolderIsInForce"] as? Bool == true)
            #expect(try served.coffer("doctor").code == 0)
        }
    }

    @Test("are copied into the store's folder by the next reload where the copy is old")
    func copied() async throws {
        try await Served.with { served in
            let folder = try Self.start(served)
            let copy = URL(filePath: served.store).appending(path: "policies")
            try Self.edit(copy) { "# Old.\n" + $0 }
            #expect(try served.json("status")["policyFolderIsInForce"] as? Bool == false)
            #expect(try Self.reload(served).contains("policies: what the folder holds is in force already"))
            #expect(try served.json("status")["policyFolderIsInForce"] as? Bool == true)
            try FileManager.default.removeItem(at: copy)
            let word = try Self.reload(served)
            #expect(word.contains("policies: in force, but not copied into the store's folder ("), "\(word)")
            try Self.edit(folder) { $0 + "\n" }
            #expect(try Self.reload(served).contains("not copied"))
        }
    }

    @Test("stay as they were when a file has a mistake, and the log says where")
    func mistake() async throws {
        try await Served.with { served in
            let folder = try Self.start(served)
            let before = try served.json("policy", "show")["digest"] as? String
            try Self.edit(folder) {
                $0.replacing("default-purpose: oversight", with: "default-purpose: overside")
            }
            let text = try String(contentsOf: folder.appending(path: "roles.yaml"), encoding: .utf8)
            let line = try #require(
                text.split(separator: "\n", omittingEmptySubsequences: false)
                    .firstIndex { $0.contains("overside") }
            )
            let word = try Self.reload(served)
            #expect(word.contains("policies: the old ones stay in force ("))
            #expect(word.contains("roles.yaml:\(line + 1):22"), "\(word)")
            let log = try String(contentsOf: served.log, encoding: .utf8)
            #expect(log.contains("error") && log.contains("roles.yaml:\(line + 1):22"), "\(log)")
            #expect(try served.json("policy", "show")["digest"] as? String == before)
            #expect(try Self.applied(served) == [])
        }
    }

    @Test("stay as they were when a case of theirs comes out otherwise, or a file is gone")
    func wrongCase() async throws {
        try await Served.with { served in
            let folder = try Self.start(served)
            try Self.edit(folder) { $0.replacing("      - order.confirm\n", with: "") }
            #expect(try Self.reload(served).contains("expects"))
            try FileManager.default.removeItem(at: folder.appending(path: "roles.yaml"))
            #expect(try Self.reload(served).contains("roles.yaml"))
            #expect(try served.coffer("policy", "show").code == 0)
            #expect(try Self.applied(served) == [])
        }
    }

    @Test("need a second person where the store does")
    func twoPeople() async throws {
        try await Served.with("--custody", "two-person") { served in
            let folder = try Self.start(served)
            try served.json("user", "add", "second", "--unix", "daemon", "--role", "admin")
            let before = try served.json("policy", "show")["digest"] as? String
            try Self.edit(folder) { "# Changed.\n" + $0 }
            let word = try Self.reload(served)
            #expect(word.contains("the old ones stay in force (approval-"), "\(word)")
            #expect(try served.json("policy", "show")["digest"] as? String == before)
        }
    }

    @Test("are asked for by the server's own user, who is refused like anybody")
    func refused() async throws {
        try await Served.with { served in
            let folder = try Self.start(served)
            // Why: a store keeps one admin at least.
            try served.json("user", "add", "second", "--unix", "daemon", "--role", "admin")
            try served.json("user", "revoke", NSUserName(), "--role", "admin")
            try Self.edit(folder) { "# Changed.\n" + $0 }
            let word = try Self.reload(served)
            #expect(word.contains("the old ones stay in force (denied)"), "\(word)")
            #expect(word.contains("only-admin-changes-authority"), "\(word)")
            #expect(served.server?.isRunning == true)
        }
    }

    @Test("are not looked for where no folder was named")
    func noFolder() async throws {
        try await Served.with { served in
            let word = try Self.reload(served)
            #expect(word.contains("(policies-not-named)"))
            let status = try served.coffer("status")
            #expect(status.code == 0)
        }
    }

    /// Starts the server anew with a copy of the shipped policies to reload.
    private static func start(_ served: Served) throws -> URL {
        served.kill()
        let folder = served.folder.appending(path: "policies")
        try FileManager.default.copyItem(atPath: ProjectFiles.path("Policies"), toPath: folder.path)
        try served.start("--policies", folder.path, isLogged: true)
        return folder
    }

    private static func edit(_ folder: URL, _ change: (String) -> String) throws {
        let roles = folder.appending(path: "roles.yaml")
        let before = try String(contentsOf: roles, encoding: .utf8)
        let after = change(before)
        try #require(after != before)
        try after.write(to: roles, atomically: true, encoding: .utf8)
    }

    /// Sends the signal, and answers what the server then says to its manager.
    private static func reload(_ served: Served) throws -> String {
        kill(try #require(served.server).processIdentifier, SIGHUP)
        let begun = try #require(served.word())
        #expect(begun.hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
        let ended = try #require(served.word())
        #expect(ended.hasPrefix("READY=1\nSTATUS="))
        return ended
    }

    /// Who has put policies in force, as the log says.
    private static func applied(_ served: Served) throws -> [String?] {
        let entries = try served.json("audit", "list", "--operation", "policy.apply")["entries"]
        return (entries as? [[String: Any]] ?? []).map { $0["principal"] as? String }
    }
}

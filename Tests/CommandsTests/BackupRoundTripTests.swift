import Foundation
import Testing

/// The commands that others script against, from an order to the same order in a store that came back.
@Suite("A store that is backed up and brought back by the program")
struct BackupRoundTripTests {
    @Test(
        "shows the same orders with nothing but the recovery identity, and leaves the live one's targets alone",
        .enabled(if: Program.isBuilt, "the program was not built")
    )
    func whole() throws {
        try Shop.with { shop in
            try shop.stock()
            try shop.json("order", "open", "--customer", "C-000001", "--line", "TEA-1:3", "--confirm")
            let orders = try shop.json("order", "list")
            let numbers = (orders["orders"] as? [[String: Any]] ?? []).compactMap { $0["number"] as? String }
            let number = try #require(numbers.first)
            let order = try shop.json("order", "show", number)
            let shelf = shop.folder.appending(path: "shelf").path
            try shop.json("backup", "target", "add", "shelf", shelf)
            let run = try shop.json("backup", "run", "--target", "shelf")
            let archives = try #require(run["archives"] as? [[String: Any]])
            #expect(archives.map { $0["verified_level"] as? Int } == [3, 3])
            let drill = try shop.json("backup", "drill")
            #expect((drill["drills"] as? [[String: Any]])?.map { $0["verified_level"] as? Int } == [4])
            #expect((drill["failures"] as? [Any])?.isEmpty == true)

            // The machine is gone: what is left is the target and the identity.
            let files = FileManager.default
            let gone = shop.folder.appending(path: "gone").path
            try files.moveItem(atPath: shop.store, toPath: gone)
            let before = try Self.state(shelf)
            let restored = try Program.run(
                [
                    "restore", "--from", shelf, "--identity", "shop.recovery-key", "--to", shop.store,
                    "--yes",
                    "--output", "json",
                ],
                in: shop.folder
            )
            try #require(restored.code == 0, "\(restored.errors)")
            #expect(NSDictionary(dictionary: try shop.json("order", "show", number)) == order as NSDictionary)
            #expect(try shop.json("doctor")["healthy"] as? Bool == true)
            #expect(try shop.json("audit", "verify", "--rows")["sound"] as? Bool == true)

            // It may look at the targets, and changes nothing there, whatever it is told to do.
            let refused = try shop.run("backup", "run", "--output", "json")
            #expect(refused.code == 75 && refused.errors.contains("backup-not-live"))
            let key = shop.folder.appending(path: "shop.recovery-key").path
            try shop.json("backup", "drill", "--recovery-key", key)
            try shop.json("backup", "verify", "--identity", key)
            try shop.json("key", "renew", "--yes")
            let past = try shop.run("backup", "drill", "--identity", key)
            #expect(past.code == 75 && past.errors.contains("of epoch"))
            try shop.json("backup", "schedule", "add", "often", "every 1m")
            let schedules = try shop.json("backup", "schedule", "list")
            #expect(schedules["standing"] as? String == "restored")
            #expect(try shop.run("backup", "run", "--target", "shelf").code == 75)
            let pruned = try shop.run("backup", "prune", "--yes")
            #expect(pruned.code == 75 && pruned.errors.contains("coffer restore adopt"), "\(pruned.errors)")
            #expect(try Self.state(shelf) == before)

            // The live one goes on with its target as if nothing had been.
            try files.moveItem(atPath: shop.store, toPath: shop.folder.appending(path: "back").path)
            try files.moveItem(atPath: gone, toPath: shop.store)
            let again = try shop.json("backup", "run")
            #expect((again["failures"] as? [Any])?.isEmpty == true)
            #expect((try shop.json("backup", "verify")["findings"] as? [Any])?.isEmpty == true)
            let status = try shop.json("backup", "status")
            #expect((status["lastDrill"] as? [String: Any])?["passed"] as? Bool == true)
            #expect(status["recoveryTimeSeconds"] as? Int != nil)

            // What came back before is not made the live one over the backup that was made since, unless told.
            try files.moveItem(atPath: shop.store, toPath: gone)
            try files.moveItem(atPath: shop.folder.appending(path: "back").path, toPath: shop.store)
            let newer = try shop.run("restore", "adopt", "--yes")
            #expect(newer.code == 75 && newer.errors.contains("--over-newer"), "\(newer.errors)")
            #expect(
                try shop.json("restore", "adopt", "--over-newer", "--yes")["standing"] as? String == "live"
            )
        }
    }

    /// The files of a folder with their contents and the times they were changed.
    private static func state(_ folder: String) throws -> [String: String] {
        let files = FileManager.default
        return try files.contentsOfDirectory(atPath: folder).reduce(into: [:]) { found, name in
            let path = "\(folder)/\(name)"
            let changed = try files.attributesOfItem(atPath: path)[.modificationDate] as? Date
            found[name] =
                "\(files.contents(atPath: path)?.base64EncodedString() ?? "") \(changed?.description ?? "")"
        }
    }
}

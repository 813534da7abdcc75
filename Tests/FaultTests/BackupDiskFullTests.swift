import Foundation
import Testing

@Suite(
    "A full disk under backups and restores",
    .enabled(if: Tool.mount && CofferProgram.path != nil, Tool.noMount)
)
struct BackupDiskFullTests {
    /// How many bytes are left where the disk is nearly full: from nothing to nearly enough.
    private static let spaces = [0, 4 << 10, 32 << 10, 128 << 10, 256 << 10, 400 << 10]

    @Test("a target without space keeps what it lists, and gets the next backup once there is space")
    func target() async throws {
        try await ShopFolder.withShop { shop in
            try await SmallDisk.with(shop, megabytes: 4) { disk in
                let backed = BackedShop(shop: shop, target: "\(disk.path)/shelf")
                _ = try await shop.coffer(["backup", "target", "add", "shelf", backed.target]).succeeded()
                _ = try await shop.coffer(["backup", "run"]).succeeded()
                try await expectSurvival(backed, disk)
            }
        }
    }

    @Test("a store without space for the spool keeps its backups, and is whole")
    func spool() async throws {
        try await ShopFolder.with { scratch in
            try await SmallDisk.with(scratch, megabytes: 24) { disk in
                let shop = ShopFolder(path: scratch.path, store: "\(disk.path)/store")
                try await shop.fill()
                let backed = BackedShop(shop: shop, target: "\(scratch.path)/shelf")
                _ = try await shop.coffer(["backup", "target", "add", "shelf", backed.target]).succeeded()
                _ = try await shop.coffer(["backup", "run"]).succeeded()
                try await expectSurvival(backed, disk)
                let findings = try await OpenedStore.with(shop.store) { try await $0.findings() }
                #expect(findings == [])
            }
        }
    }

    @Test("a restore without space is told, leaves nothing, and works once there is space")
    func restore() async throws {
        try await BackedShop.with { backed in
            try await SmallDisk.with(backed.shop, megabytes: 24) { disk in
                let back = "\(disk.path)/back"
                let words = [
                    "restore", "--from", backed.target, "--identity", "\(backed.shop.store).recovery-key",
                    "--to",
                    back, "--yes", "--quiet",
                ]
                for space in Self.spaces {
                    try await disk.fill(leaving: space)
                    let outcome = try await backed.shop.coffer(words)
                    let place: Comment = "with \(space) bytes left"
                    #expect(outcome.code != 0 && outcome.errors.contains("reason: "), place)
                    #expect(try disk.files() == ["ballast"], place)
                }
                try disk.empty()
                _ = try await backed.shop.coffer(words).succeeded()
                let findings = try await OpenedStore.with(back) { try await $0.findings() }
                #expect(findings == [])
                #expect(try disk.files() == ["back"])
            }
        }
    }

    private func expectSurvival(_ backed: BackedShop, _ disk: SmallDisk) async throws {
        var listed = try backed.verifyAll("before")
        var failures = 0
        for space in Self.spaces {
            try await disk.fill(leaving: space)
            let outcome = try await backed.shop.coffer(["backup", "run"])
            let place: Comment = "with \(space) bytes left: \(outcome.errors)"
            if outcome.code != 0 {
                failures += 1
                #expect(outcome.errors.contains("reason: "), place)
            }
            let count = try backed.verifyAll(place)
            #expect(count >= listed, place)
            listed = count
        }
        #expect(failures > 2)
        try disk.empty()
        _ = try await backed.shop.coffer(["backup", "run"]).succeeded()
        #expect(try backed.verifyAll("afterwards") == listed + 1)
        #expect(try backed.leftovers() == [])
    }
}

/// A file system of some megabytes that is filled by a file which can go.
struct SmallDisk {
    let path: String
    private let ballast: String

    static func with(_ shop: ShopFolder, megabytes: Int, _ test: (SmallDisk) async throws -> Void)
        async throws
    {
        let path = "\(shop.path)/disk"
        _ = try await shop.run(["mkdir", path]).succeeded()
        let mount = ["mount", "-t", "tmpfs", "-o", "size=\(megabytes)m,mode=700", "coffer-test", path]
        _ = try await shop.run(mount).succeeded()
        let result: Result<Void, any Error>
        do {
            result = .success(try await test(SmallDisk(path: path, ballast: "\(path)/ballast")))
        } catch {
            result = .failure(error)
        }
        _ = try await shop.run(["umount", "--lazy", path]).succeeded()
        try result.get()
    }

    /// Takes all of it but so many bytes.
    func fill(leaving bytes: Int) async throws {
        try empty()
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: path)
        let free = try #require(attributes[.systemFreeSize] as? NSNumber).intValue
        try Data(count: max(0, free - bytes)).write(to: URL(filePath: ballast))
    }

    /// Gives all of it back.
    func empty() throws {
        if FileManager.default.fileExists(atPath: ballast) {
            try FileManager.default.removeItem(atPath: ballast)
        }
    }

    /// What lies there.
    func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

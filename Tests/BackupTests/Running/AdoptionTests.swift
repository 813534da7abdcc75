import Engine
import Foundation
import Testing

@testable import Backup

@Suite("A store that is to become the live one")
struct AdoptionTests {
    /// The data archives of a run.
    private static func data(_ report: RunReport) -> [String] {
        report.archives.filter { $0.kind == .data }.map(\.name)
    }

    @Test("is told of each backup that is newer than the state it came back from, and of none otherwise")
    func restored() async throws {
        let backed = try await BackedStore.make()
        var made: [String] = []
        try await backed.use { door in
            try await backed.add("shelf", "attic", to: door)
            for _ in 0..<3 {
                let report = try await backed.run(door).run()
                made.append(try #require(Self.data(report).first))
            }
        }
        for (place, name) in made.enumerated() {
            let back = "\(backed.shelf.back)-\(place)"
            let wish = RestoreWish.archive(try ArchiveName(name))
            try backed.shelf.restore { _ in
            } change: { request in
                request.sources = [.folder(backed.path("shelf"))]
                (request.wish, request.destination) = (wish, back)
            }
            try await backed.use(at: back) { door in
                let found = try await AdoptionCheck(door: door).look()
                let time = try ArchiveName(name).time.text
                #expect(found.state == time && found.unreached == [])
                let wanted = made[(place + 1)...].reversed().flatMap { name in
                    ["shelf", "attic"].map { AdoptionCheck.Findings.Newer(archive: name, target: $0) }
                }
                #expect(found.newer == wanted)
                // Once it is the live one, that is decided.
                _ = try await door.store.perform(StoreAdopt(), for: Request(caller: Shelf.caller))
                let decided = try await AdoptionCheck(door: door).look()
                #expect(decided == AdoptionCheck.Findings(state: nil))
            }
        }
    }

    @Test("is told of what the original made since, where it is a copy, and of targets that are away")
    func copied() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", "attic", to: door)
            _ = try await backed.run(door).run()
        }
        let copy = backed.folder + "-copy"
        try FileManager.default.copyItem(atPath: backed.folder, toPath: copy)
        try await backed.use(at: copy) { door in
            let found = try await AdoptionCheck(door: door).look()
            #expect(found.newer == [])
        }
        let later = try await backed.use { door in Self.data(try await backed.run(door).run()) }
        try FileManager.default.removeItem(atPath: backed.path("attic"))
        try await backed.use(at: copy) { door in
            let found = try await AdoptionCheck(door: door).look()
            let name = try #require(later.first)
            #expect(found.newer == [.init(archive: name, target: "shelf")])
            #expect(found.unreached.map(\.target) == [backed.path("attic")])
        }
    }
}

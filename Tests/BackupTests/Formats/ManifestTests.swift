import Backup
import Engine
import Foundation
import Sealing
import Testing

@Suite("The manifest")
struct ManifestTests {
    let store: StoreID

    init() throws { store = try #require(StoreID("0198c0de-0000-7000-8000-000000000001")) }

    @Test("is read as it was written, and names its archive", arguments: ArchiveKind.allCases)
    func roundTrip(kind: ArchiveKind) throws {
        let manifest = manifest(kind)
        #expect(try Manifest(file: manifest.file) == manifest)
        let end = kind == .data ? "data" : "vault-3"
        #expect(
            try manifest.archiveName().text == "coffer-\(store)-20261129T124500Z-\(end).tar.zst.age"
        )
    }

    @Test("has sorted names, one line, and whole seconds")
    func form() throws {
        let text = String(decoding: try manifest(.vault).file, as: UTF8.self)
        #expect(
            text == """
                {"created":"2026-11-29T12:45:00Z","decisions_checkpoint":"d","epoch":3,\
                "files":[{"bytes":5,"name":"data.db"}],"format":"coffer-manifest-1",\
                "incarnation":"\(store)","kind":"vault","rows":{"key":2},"schema":{"engine":1},\
                "software":"coffer 1","store":"\(store)"}

                """
        )
    }

    @Test(
        "is refused when it leaves the form",
        arguments: [
            ("coffer-manifest-1", "coffer-manifest-2"), ("T12:45:00Z", "T12:45:00.5Z"),
            ("\"kind\":\"data\"", "\"kind\":\"vault\""), ("\"bytes\":5", "\"bytes\":-5"),
            ("\"name\":\"data.db\"", "\"name\":\"manifest.json\""), ("\"series\":[]", "\"serie\":[]"),
            ("\"key\":2", "\"key\":-2"), ("\"epoch\":3", "\"epoch\":-3"), ("}\n", ""),
        ]
    )
    func refused(part: String, other: String) throws {
        let text = String(decoding: try manifest(.data).file, as: UTF8.self)
        try #require(text.contains(part))
        let error = #expect(throws: FormatError.self) {
            try Manifest(file: Array(text.replacing(part, with: other).utf8))
        }
        #expect(error?.code == "manifest-malformed")
    }

    private func manifest(_ kind: ArchiveKind) -> Manifest {
        Manifest(
            kind: kind,
            store: store,
            incarnation: "\(store)",
            created: Timestamp(seconds: 1_795_956_300),
            software: "coffer 1",
            epoch: 3,
            schema: ["engine": 1],
            files: [.init(name: "data.db", bytes: 5)],
            rows: ["key": 2],
            auditCheckpoint: kind == .data ? "a" : nil,
            decisionsCheckpoint: "d",
            series: kind == .data ? [] : nil
        )
    }
}

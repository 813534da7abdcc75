import Foundation
import TestSupport
import Testing

/// What would be left of a person if something left it: planted, and looked for by the same searches.
@Suite("The search for what is left of a person finds what is planted")
struct ResidueControlTests {
    private static let planted = Canary.customer("ida")
    private static let value = "Zqnamidaovic Canary"
    private static let search = CanarySearch(Canary.needles(planted))

    @Test("in the log of a database that was deleted from and overwritten")
    func log() async throws {
        try await ShopFolder.with { shop in
            try FileManager.default.createDirectory(atPath: shop.store, withIntermediateDirectories: true)
            let script = """
                import os, sqlite3, sys
                database = sqlite3.connect(sys.argv[1], isolation_level=None)
                database.execute("PRAGMA journal_mode = WAL")
                database.execute("PRAGMA secure_delete = ON")
                database.execute("CREATE TABLE IF NOT EXISTS person (name TEXT)")
                database.execute("INSERT INTO person VALUES (?)", (sys.argv[2],))
                database.execute("DELETE FROM person")
                if sys.argv[3] == "clean":
                    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                os._exit(0)
                """
            let write = ["python3", "-c", script, shop.data, Self.value]
            _ = try await shop.run(write + ["leave"]).succeeded()
            let hits = try Self.search.hits(inFolder: shop.store)
            #expect(hits.contains { $0.hasPrefix("data.db-wal: ") }, "\(hits)")
            #expect(!hits.contains { $0.hasPrefix("data.db: ") }, "secure_delete does its part: \(hits)")
            _ = try await shop.run(write + ["clean"]).succeeded()
            #expect(try Self.search.hits(inFolder: shop.store) == [], "a truncated log is clean")
        }
    }

    @Test(
        "in the spool in any spelling, and in the name of a file",
        arguments: ["plain", "wide", "hex", "base64"]
    )
    func spool(spelling: String) async throws {
        try await ShopFolder.with { shop in
            let spool = "\(shop.store)/spool"
            try FileManager.default.createDirectory(atPath: spool, withIntermediateDirectories: true)
            let utf8 = Array(Self.value.utf8)
            let bytes: [UInt8] =
                switch spelling {
                case "wide": utf8.flatMap { [$0, 0] }
                case "hex": utf8.flatMap { Array(String($0, radix: 16).utf8) }
                case "base64": Array(Data([0] + utf8).base64EncodedString().utf8)
                default: utf8
                }
            let filler = [UInt8](repeating: 0x55, count: 100_000)
            try Data(filler).write(to: URL(filePath: "\(spool)/clean"))
            #expect(try Self.search.hits(inFolder: shop.path) == [])
            try Data(filler + bytes + filler).write(to: URL(filePath: "\(spool)/snapshot"))
            #expect(try !Self.search.hits(inFolder: shop.path).isEmpty)
            try FileManager.default.removeItem(atPath: "\(spool)/snapshot")
            try Data(filler).write(to: URL(filePath: "\(spool)/Zqnamidaovic"))
            #expect(try !Self.search.hits(inFolder: shop.path).isEmpty)
        }
    }

    @Test(
        "in an archive once it is decrypted and unpacked, and not before",
        .enabled(if: BackgroundProgram.areBuilt, "the programs are not built beside the tests")
    )
    func archive() async throws {
        try await BackedShop.with { backed in
            // What a product is called is no personal data and stands in clear in the database, as a name never may.
            let add = [
                "product", "add", "--sku", "ZQ", "--name", Self.value, "--price", "1", "--tax", "S:19",
            ]
            _ = try await backed.shop.coffer(add).succeeded()
            _ = try await backed.shop.coffer(["backup", "run"]).succeeded()
            #expect(try Self.search.hits(inFolder: backed.target) == [], "an archive is encrypted")
            #expect(try await backed.openArchives() >= 2)
            let hits = try Self.search.hits(inFolder: "\(backed.shop.path)/opened")
            #expect(hits.contains { $0.contains("/data.db: ") }, "\(hits)")
        }
    }

    @Test(
        "in the memory of a program, of which a core would be made, in clear and as a hash; and in a core that is a file",
        .enabled(if: getuid() == 0, "only root reads the memory of another program")
    )
    func core() async throws {
        try await ShopFolder.with { shop in
            let script = """
                import hashlib, os, subprocess, sys
                value = sys.argv[2].encode()
                kept = {"clear": bytearray(value), "hash": bytearray(hashlib.sha256(value).digest())}
                held = kept.get(sys.argv[3], bytearray(b"nothing"))
                # Why exec: what was on the command line and in the code stands in memory too.
                read, write = os.pipe()
                os.write(write, bytes(held)); os.close(write); os.set_inheritable(read, True)
                child = "import os,sys; held=bytearray(os.read(%d,999)); print(1,flush=True); sys.stdin.read()" % read
                program = subprocess.Popen([sys.executable, "-c", child], stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE, pass_fds=[read])
                program.stdout.readline()
                search = subprocess.run([sys.executable, sys.argv[1], "memory", str(program.pid), sys.argv[2]],
                    capture_output=True, text=True)
                with open("/proc/%d/maps" % program.pid) as maps, open("/proc/%d/mem" % program.pid, "rb", 0) as mem, \
                        open(sys.argv[4], "wb") as core:
                    for line in maps:
                        span, rights = line.split()[:2]
                        first, last = (int(end, 16) for end in span.split("-"))
                        if "w" in rights and last - first < 1 << 26:
                            mem.seek(first); core.write(mem.read(last - first))
                program.stdin.close(); program.wait()
                sys.stderr.write(search.stderr); sys.stdout.write(search.stdout); sys.exit(search.returncode)
                """
            let search = try ProjectFiles.path("Tests/FaultTests/Scripts/residue.py")
            func looked(_ kind: String) async throws -> (memory: String, core: Bool) {
                let core = "\(shop.path)/core"
                let words = ["python3", "-c", script, search, Self.value, kind, core]
                let memory = try await shop.run(words).succeeded().output
                let bytes = try #require(FileManager.default.contents(atPath: core)).map { $0 }
                return (memory, !Self.search.hits(bytes).isEmpty)
            }
            let clear = try await looked("clear")
            #expect(clear.memory.contains("\(Self.value) in clear") && clear.core, "\(clear.memory)")
            let hash = try await looked("hash")
            #expect(hash.memory.contains("SHA-256 of \(Self.value)") && !hash.core, "\(hash.memory)")
            let none = try await looked("none")
            #expect(none.memory == "" && !none.core, "\(none.memory)")
        }
    }
}

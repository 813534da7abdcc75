import Backup
import Foundation
import Testing

@Suite("Hooks")
struct HookTests {
    private let event = HookEvent.sample

    @Test("get one JSON object on standard input, and their words as they are")
    func told() async throws {
        let scratch = try Scratch()
        let hook = Hook(
            command: [
                "/bin/sh", "-c", "cat >\"$1/in\"; echo \"$2\" >\"$1/word\"", "x", scratch.path,
                "a b; $(touch c)",
            ],
            limitSeconds: 10
        )
        #expect(await hook.run(event) == nil)
        let told = try Data(contentsOf: URL(filePath: "\(scratch.path)/in"))
        #expect(try JSONDecoder().decode(HookEvent.self, from: told) == event)
        #expect(told.last == UInt8(ascii: "\n"))
        let word = try String(contentsOfFile: "\(scratch.path)/word", encoding: .utf8)
        #expect(word == "a b; $(touch c)\n")
    }

    @Test("are ended when their time is up")
    func limit() async {
        // One that sleeps to its end would say nothing, ten minutes later.
        let said = await Hook(command: ["/bin/sleep", "600"], limitSeconds: 1).run(event)
        #expect(said == "the hook `/bin/sleep` was ended after 1 s")
    }

    @Test("may print much, and need not read")
    func noise() async {
        let hook = Hook(command: ["/bin/sh", "-c", "yes | head -c 3000000"], limitSeconds: 30)
        #expect(await hook.run(event) == nil)
    }

    @Test("that fail or are not there are told in one line")
    func failures() async {
        let failing = Hook(
            command: ["/bin/sh", "-c", "echo one >&2; echo two >&2; exit 3"],
            limitSeconds: 10
        )
        #expect(await failing.run(event) == "the hook `/bin/sh` ended with 3: two")
        let missing = await Hook(command: ["/nowhere/hook"], limitSeconds: 10).run(event)
        #expect(missing?.hasPrefix("the hook `/nowhere/hook` cannot be started: ") == true)
    }
}

extension HookEvent {
    static var sample: HookEvent {
        get {
            let text = """
                {"event":"failure","store":"s","code":"target-full","text":"a\\nreason: b\\nhelp: c","run":{"schedule":"nightly",
                "task":"backup","target":"shelf","due":"2026-11-29T02:30:00Z","began":"2026-11-29T02:31:00Z",
                "ended":"2026-11-29T02:32:00Z","attempt":1,"late":true}}
                """
            guard let event = try? JSONDecoder().decode(HookEvent.self, from: Data(text.utf8)) else {
                preconditionFailure("the sample is one")
            }
            return event
        }
    }
}

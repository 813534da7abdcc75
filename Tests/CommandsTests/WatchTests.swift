import Engine
import Foundation
import Testing

@testable import Commands

@Suite("The picture of what is changed")
struct WatchTests {
    private static let marks = TextStyle(isMarked: true)

    private static func events(_ count: Int) throws -> [Event] {
        let events = (0..<count).map { index in
            """
            {"sequence":\(index),"time":"2026-03-01T09:30:00.000Z","operation":"order.confirm","user":"漢字clerk",
            "objects":["order/01938f2e-7c40-7a52-8f7e-3b1c6c1d2a90","customer/01938f2e-7c40-7a52-8f7e-3b1c6c1d2a90"]}
            """
        }
        return try JSONDecoder().decode([Event].self, from: Data("[\(events.joined(separator: ","))]".utf8))
    }

    @Test(
        "has as many lines as the terminal, none of them wider",
        arguments: [(24, 80), (24, 40), (5, 20), (50, 200), (1, 1), (3, 10)]
    )
    func size(lines: Int, columns: Int) throws {
        for count in [0, 1, 100] {
            var view = WatchView(style: .plain)
            view.add([])
            view.add(try Self.events(count))
            let picture = view.lines(TerminalScreen.Size(lines: lines, columns: columns))
            #expect(picture.count == lines)
            #expect(picture.allSatisfy { DisplayWidth.of($0) <= columns })
        }
    }

    @Test("says of a change of another day than the newest on which it was")
    func days() throws {
        func event(_ time: String) -> String {
            #"{"sequence":1,"time":"\#(time)","operation":"order.open","user":"carl","objects":[]}"#
        }
        // Why two days apart: in no zone of a reader are they one.
        let list = ["2026-02-27T09:30:00.000Z", "2026-03-01T09:30:00.000Z"].map(event).joined(separator: ",")
        var view = WatchView(style: .plain)
        view.add(try JSONDecoder().decode([Event].self, from: Data("[\(list)]".utf8)))
        let rows = view.lines(TerminalScreen.Size()).filter { $0.contains("order.open") }
        let (newer, older) = (try #require(rows.first), try #require(rows.last))
        let today = try #require(LocalTime.text("2026-03-01T09:30:00.000Z")).suffix(8)
        let before = try #require(LocalTime.text("2026-02-27T09:30:00.000Z")).dropFirst(5).dropLast(3)
        #expect(rows.count == 2 && newer.hasPrefix(today) && older.hasPrefix(before), "\(rows)")
    }

    @Test("shows the newest change first, and counts what happened since it began")
    func content() throws {
        var view = WatchView(style: Self.marks)
        let all = try Self.events(3)
        view.add(Array(all.prefix(1)))
        view.add(Array(all.dropFirst()))
        let picture = view.lines(TerminalScreen.Size())
        #expect(picture.count == 24)
        #expect(picture[0] == "\u{1B}[1mcoffer watch: 2 changes since you began\u{1B}[0m")
        #expect(picture[1] == "order.confirm 2")
        #expect(picture.count { $0.contains("order.confirm  ") } == 3)
        #expect(picture.last == "\u{1B}[2mCtrl-C ends\u{1B}[0m")
    }

    @Test(
        "fills a terminal, leaves it as it was on Ctrl-C, and prints lines where there is none",
        .enabled(
            if: Program.isBuilt && FileManager.default.isExecutableFile(atPath: "/usr/bin/script"),
            "the program was not built, or script (util-linux) is missing"
        )
    )
    func terminal() throws {
        try Shop.with { shop in
            let program = try #require(Program.path)
            try shop.json("customer", "add", "--name", "Ada")
            let words = ["watch", "--store", shop.store]
            // Why script: it gives the program a terminal, and hands on what comes to its own input.
            let inTerminal = ["-qec", "exec '\(program)' \(words[0]) \(words[1]) '\(words[2])'", "/dev/null"]
            let shown = try watch("/usr/bin/script", inTerminal, until: "coffer watch: 0 changes") {
                input,
                _ in
                input.write(Data([0x03]))
            }
            #expect(shown.status == 0)
            #expect(shown.text.hasPrefix("\u{1B}[?1049h") && shown.text.hasSuffix("\u{1B}[?25h\u{1B}[?1049l"))
            let piped = try watch(program, words, until: "customer.add") { kill($1, SIGINT) }
            #expect(piped.status == 0 && !piped.text.contains("\u{1B}"))
        }
    }

    /// Runs a program until it has printed something, has it end, and answers what it printed altogether.
    private func watch(
        _ path: String,
        _ words: [String],
        until wanted: String,
        _ end: (_ input: FileHandle, _ process: Int32) -> Void
    ) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = words
        process.environment = ["TERM": "xterm", "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var printed = Data()
        while printed.range(of: Data(wanted.utf8)) == nil {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { break }
            printed += more
        }
        end(input.fileHandleForWriting, process.processIdentifier)
        printed += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: printed, as: UTF8.self)
        #expect(text.contains(wanted), "\(text)")
        return (process.terminationStatus, text)
    }
}

import Foundation
import TestSupport
import Testing

/// One round of the fault loop: clients at work, a kill, and a look at what is left.
struct FaultRound {
    static let clientCount = 8
    /// The most answers that come before the kill.
    ///
    /// Why answers, not time: a slow machine would have the server killed before it did anything.
    private static let mostAnswers: UInt64 = 80
    /// The latest moment of the kill after the last of them: longer than a commit takes on most disks.
    private static let longestMicroseconds: UInt64 = 10_000
    /// The latest moment of a second kill, while the server starts again.
    private static let startMicroseconds: UInt64 = 60_000

    let number: Int
    let seed: UInt64

    /// What came of a round.
    struct Report {
        var faults: [String] = []
        var acknowledged = 0
        var refused = 0
        /// Without an answer.
        var lost = 0
        /// Orders whose answer was lost with the server, and that are there all the same.
        var keptUnanswered = 0
    }

    /// Lets the clients work, kills the server, starts it again and compares.
    func run(_ served: Served, _ model: inout FaultModel) async throws -> Report {
        var random = SeededGenerator(seed: seed)
        let id = try #require(served.server).processIdentifier
        let awaited = Int(random.next() % Self.mostAnswers)
        let moment = UInt32(random.next() % Self.longestMicroseconds)
        let answers = AnswerCount()
        let clients = (0..<Self.clientCount).map { index in
            FaultClient(socket: served.socket, name: "\(number)-\(index)", seed: random.next())
        }
        async let killed: Void = Threads.run {
            answers.wait(for: awaited)
            usleep(moment)
            kill(id, SIGKILL)
        }
        let asked = await Threads.map(clients) { $0.run(answers) }.flatMap { $0 }
        await killed
        served.server?.waitUntilExit()
        try keep(served)
        if random.next() % 8 == 0 {
            try interruptStart(served, UInt32(random.next() % Self.startMicroseconds))
        }
        try served.start()
        return try await compare(asked, served, &model)
    }

    /// Copies the store as the kill left it, to look at when something is wrong.
    private func keep(_ served: Served) throws {
        let copy = served.folder.appending(path: "killed")
        try? FileManager.default.removeItem(at: copy)
        try FileManager.default.copyItem(atPath: served.store, toPath: copy.path)
    }

    /// Has the server killed once more while it takes over what the first one left.
    private func interruptStart(_ served: Served, _ moment: UInt32) throws {
        let process = try served.program("cofferd", ["--store", served.store, "--socket", served.socket])
        try process.run()
        usleep(moment)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Sends everything again, twice what had no answer, and holds the store against what the clients know then.
    private func compare(_ asked: [Exchange], _ served: Served, _ model: inout FaultModel) async throws
        -> Report
    {
        var report = Report()
        let socket = served.socket
        let before = try facts(served)
        report.faults = model.faults(in: before, after: asked)
        let shares = (0..<Self.clientCount).map { share in
            asked.enumerated().filter { $0.offset % Self.clientCount == share }.map(\.element)
        }
        let repeated = await Threads.map(shares) { share -> [Repeated] in
            guard let client = try? RawClient(socket) else { return [] }
            return share.map { Repeated($0, on: client) }
        }.flatMap { $0 }
        if repeated.count != asked.count { report.faults.append("the server took no connection") }
        for one in repeated {
            report.faults += one.faults
            switch one.exchange.outcome {
            case .done: report.acknowledged += 1
            case .refused: report.refused += 1
            case .lost: report.lost += 1
            }
            if one.exchange.outcome == .lost, one.exchange.opensOrder, case .done(let id?, _) = one.outcome {
                report.keptUnanswered += before.orders.contains(id) ? 1 : 0
            }
            report.faults += model.settle(one.settled)
        }
        report.faults += model.faults(in: try facts(served))
        for words in [["audit", "verify", "--rows"], ["doctor"]] {
            let outcome = try served.run(words, environment: ["COFFER_SOCKET": socket])
            if outcome.code != 0 { report.faults.append("\(words): \(outcome.output)\(outcome.errors)") }
        }
        return report
    }

    private func facts(_ served: Served) throws -> StoreFacts {
        let answer = try PythonTool.run("store_facts.py", [], served.store)
        return try JSONDecoder().decode(StoreFacts.self, from: Data(answer.text.utf8))
    }
}

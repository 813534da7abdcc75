@testable import Engine
import Foundation
import Storage
import Testing

@testable import Service

@Suite(
    "The answer to whether the server is well",
    .enabled(if: Served.isBuilt, "the programs were not built")
)
struct HealthTests {
    /// What `/healthz` says on a new connection; nil where nobody answers.
    private func health(_ socket: String) -> String? {
        let answer = try? RawClient.ask(socket, "GET /healthz HTTP/1.1")
        return answer.flatMap { $0.isEmpty ? nil : $0 }
    }

    @Test("is no from the moment the disk did not confirm a write, and the server ends")
    func halted() async throws {
        let failed = await #expect(throws: ProblemDocument.self) {
            try await OwnServer.withStore { socket, store in
                #expect(try #require(health(socket)).hasPrefix("HTTP/1.1 200"))
                // What SQLite reports when a sync fails; nobody has asked the server for anything since.
                #expect(throws: StorageError.self) {
                    try store.parts.database.writeNow { _ in throw StorageError.syncFailed(code: 1034) }
                }
                let answer = try #require(health(socket))
                #expect(answer.hasPrefix("HTTP/1.1 500") && answer.contains(#""code":"store-halted""#))
                // The answer has drained the server: nobody is told that it is well any more.
                for _ in 0..<20 {
                    #expect(health(socket).map { !$0.hasPrefix("HTTP/1.1 200") } ?? true)
                    usleep(10_000)
                }
            }
        }
        #expect(failed?.code == "store-halted")
    }
}

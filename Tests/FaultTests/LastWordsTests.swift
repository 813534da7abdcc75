import Testing

@Suite(
    "Why a program ends",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence)
)
struct LastWordsTests {
    @Test(
        "is said even where any one write is refused",
        .enabled(if: Tool.strace, Tool.noStrace),
        arguments: ["ENOSPC", "EIO"],
        [1, 2, 3]
    )
    func refused(error: String, place: Int) async throws {
        try await ShopFolder.with { shop in
            let tracer = [
                "strace", "-f", "-o", "/dev/null", "-e", "trace=write",
                "-e", "inject=write:error=\(error):when=\(place)",
            ]
            let outcome = try await shop.coffer(["frobnicate"], under: tracer)
            #expect(outcome.code == 64)
            #expect(outcome.errors.contains("reason: "), "\(outcome.errors)")
        }
    }
}

import Testing

@testable import Commands

@Suite("Options that every command knows")
struct ArgumentOrderTests {
    @Test(
        "may stand before the noun, between noun and verb, and behind",
        arguments: [
            ("--store shop order list", "order list --store shop"),
            ("--store=shop --quiet order list", "order list --store=shop --quiet"),
            ("order --output json list", "order list --output json"),
            ("order list --store shop", "order list --store shop"),
            ("--as wendy order show SO-1 -- --odd", "order show SO-1 --as wendy -- --odd"),
            ("--dry-run init dir --name X", "init dir --name X --dry-run"),
            ("customer add --name --store", "customer add --name --store"),
            ("--help", "--help"),
            ("--store shop --help", "--help --store shop"),
            ("--generate-completion-script bash", "--generate-completion-script bash"),
            ("--store", "--store"),
        ]
    )
    func moved(typed: String, parsed: String) {
        func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
        #expect(ArgumentOrder.globalsLast(words(typed)) == words(parsed))
    }

    @Test("are known here as they are declared", .enabled(if: Program.isBuilt, "the program was not built"))
    func declared() throws {
        let help = try Program.run(["order", "list", "--help"]).output
        for option in ArgumentOrder.valued.union(ArgumentOrder.flags) { #expect(help.contains(option)) }
    }

    @Test(
        "reach the store through the environment as well",
        .enabled(if: Program.isBuilt, "the program was not built")
    )
    func environment() throws {
        try Shop.with { shop in
            let named = try Program.run(["status"], environment: ["COFFER_STORE": shop.store])
            let between = try Program.run(["order", "--store", shop.store, "list"])
            let help = try Program.run(["--store", shop.store, "order", "--help"])
            #expect([named.code, between.code, help.code] == [0, 0, 0])
        }
    }
}

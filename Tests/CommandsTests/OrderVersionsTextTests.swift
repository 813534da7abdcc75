import Foundation
import Testing

@testable import Commands

@Suite("The versions of an order as text", .enabled(if: Program.isBuilt, "the program was not built"))
struct OrderVersionsTextTests {
    @Test(
        "say below the table what each changed, in the reader's language; an order of one version has nothing to say"
    )
    func changes() throws {
        try Shop.with { shop in
            try shop.stock()
            let opened = try shop.json(
                "order",
                "open",
                "--customer",
                "C-000001",
                "--line",
                "TEA-1:2",
                "--confirm"
            )
            let number = try #require((opened["order"] as? [String: Any])?["number"] as? String)
            #expect(try shop.run("order", "versions", number).output.contains("changes") == false)
            let amend = try shop.run(
                "order",
                "amend",
                number,
                "--version",
                "1",
                "--quantity",
                "1=3",
                "--required-on",
                "2099-01-31",
                "--reason",
                "asked for"
            )
            #expect(amend.code == 0, "\(amend.errors)")
            let english = try shop.run("order", "versions", number).output
            let words = english.split(separator: "\n").map { line in
                line.split(separator: " ").joined(separator: " ")
            }
            let first = try #require(words.firstIndex(of: "changes"))
            #expect(
                Array(words[first...]) == [
                    "changes", "revision position kind from to", "2 1 quantity 2 3",
                    "2 required-on 2099-01-31",
                ]
            )
            let chinese = try shop.run("order", "versions", number, "--lang", "zh-Hans").output
            #expect(chinese.contains("数量") && chinese.contains("要求日期"))
            let json = try shop.json("order", "versions", number)
            #expect((json["versions"] as? [[String: Any]])?.count == 2)
        }
    }
}

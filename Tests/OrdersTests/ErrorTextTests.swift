import Foundation
import Orders
import Testing

@Suite("Texts of order errors")
struct ErrorTextTests {
    private static let euro = try? Currency("EUR")

    private static func everyError() throws -> [OrdersError] {
        let (euro, yen) = (try #require(euro), try Currency("JPY"))
        return [
            .unknownCurrency("EURO"), .currencyMismatch(euro, yen), .malformedAmount("12,5", euro),
            .malformedAmount("12.5", yen), .malformedDecimal("1e3", scale: 9),
            .malformedDecimal("1.5", scale: 0),
            .overflow("the amount of a line"), .quantityNotPositive(.zero), .malformedUnit("piece"),
            .negativePrice(ScaledDecimal(-1, scale: 2)), .malformedTax("19"),
            .taxRateNotAllowed(.standard, .zero), .taxRateNotAllowed(.reverseCharge, ScaledDecimal(19)),
            .vatIDsMissing(.reverseCharge, seller: true, buyer: false),
            .vatIDsMissing(.intraCommunity, seller: false, buyer: true),
            .vatIDsMissing(.intraCommunity, seller: false, buyer: false), .noPrice, .manualPriceWithoutReason,
            .discountOutOfRange("a fraction of 1.5"), .negativeCharge(Money(minor: -1, currency: euro)),
            .moveNotAllowed(.confirm, from: .draft), .moveNotAllowed(.approve, from: .voided),
            .stockShort(wanted: 3, available: 2), .stockNotHeld(.onHand, wanted: 3, held: 2),
            .stockNotHeld(.allocated, wanted: 3, held: 2), .movementNotPositive(0),
            .malformedNumber("SO-42", series: "SO-2026"), .malformedPrefix("so"),
        ] + OrderGuard.allCases.map { .moveBlocked(.confirm, $0) }
    }

    private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "GoldenErrorTexts.swift")

    @Test("read as they were reviewed; with COFFER_REWRITE_GOLDEN set they are written anew")
    func golden() throws {
        let texts = try Self.everyError().map { "[\($0.code)]\n\($0)\n" }.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["COFFER_REWRITE_GOLDEN"] != nil {
            let head = "/// Every text of an order error, as reviewed.\nlet goldenErrorTexts = #\"\"\"\n"
            let source = head + Self.indented(texts) + "\n    \"\"\"#\n"
            try Data(source.utf8).write(to: Self.golden)
        } else {
            #expect(texts == goldenErrorTexts)
        }
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    }

    @Test("say what happened, why and what to do, one line each")
    func parts() throws {
        for error in try Self.everyError() {
            let lines = error.description.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == 3)
            #expect(lines[1].hasPrefix("reason: ") && lines[2].hasPrefix("help: "))
            #expect(!lines.contains { $0.hasSuffix(".") })
            #expect(error.code.allSatisfy { $0.isLowercase || $0 == "-" })
        }
    }
}

import Engine
import Foundation
import Testing

@testable import OrderDesk

@Suite("Report page")
struct ReportPageTests {
    /// Whether a text is XML, which the pages are but for the first lines; nil says it is.
    private func fault(_ page: String) throws -> String? {
        let parser = XMLProbe()
        let start = try #require(page.range(of: "<body>"))
        let end = try #require(page.range(of: "</body>"))
        return parser.fault(in: String(page[start.lowerBound..<end.upperBound]))
    }

    @Test("shows every figure with its chart, in each language", arguments: DocumentLanguage.allCases)
    func page(language: DocumentLanguage) async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "5")
            _ = try await desk.perform(
                ProductAdd(
                    sku: "LOW-1",
                    productName: "<Low> & \"rare\"",
                    price: "1",
                    tax: "S:19",
                    reorderLevel: "8"
                )
            )
            for _ in 0..<5 {
                let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
                _ = try await desk.perform(OrderConfirm(order: draft.id))
                _ = try await desk.perform(InvoiceIssue(order: draft.id, inAdvance: true))
            }
            let answer = try await desk.perform(ReportPage(language: language))
            let texts = try #require(ReportTexts.all[language])
            #expect(answer.page.contains("<html lang=\"\(language.rawValue)\">"))
            for key in [ReportText.deliveries, .revenue, .stock, .aging, .cycle, .lead, .overdue] {
                let text = texts[key].prefix { $0 != "{" }
                #expect(answer.page.contains(text), "\(key)")
            }
            #expect(answer.page.components(separatedBy: "<svg").count == 5, "four charts")
            #expect(
                answer.page.contains("50.00") && answer.page.contains("59.50"),
                "revenue and what is open"
            )
            #expect(
                answer.page.contains("&lt;Low&gt; &amp; &quot;rare&quot;") && !answer.page.contains("<Low>")
            )
            #expect(try fault(answer.page) == nil)
            for word in ["src=", "href=", "url(", "@import", "<script"] {
                #expect(!answer.page.contains(word), "the page fetches nothing")
            }
        }
    }

    @Test(
        "shows how content customers are, and nothing of fewer than five answers",
        arguments: DocumentLanguage.allCases
    )
    func satisfaction(language: DocumentLanguage) async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "5")
            let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
            _ = try await desk.perform(OrderConfirm(order: draft.id))
            let texts = try #require(ReportTexts.all[language])
            func give(_ score: Int64, step: String?) async throws {
                let token = try await desk.perform(FeedbackAsk(order: draft.id, step: step)).token
                _ = try await desk.perform(FeedbackGive(token: try #require(token), score: score))
            }
            for score in [1, 1, 1, 1] as [Int64] { try await give(score, step: nil) }
            let none = try await desk.perform(ReportPage(language: language)).page
            #expect(none.contains(texts[.satisfactionNone]) && !none.contains("1.00"))
            for score in [5, 5, 4, 2, 1] as [Int64] { try await give(score, step: "shipping") }
            let page = try await desk.perform(ReportPage(language: language)).page
            #expect(
                page.contains("3.40") && page.contains("60.00") && !page.contains(texts[.satisfactionNone])
            )
            #expect(page.components(separatedBy: texts[.tooFew]).count > 1, "the four say nothing")
            #expect(!page.contains("1.00"))
            #expect(
                page.components(separatedBy: "<svg").count
                    == none.components(separatedBy: "<svg").count + 2
            )
            #expect(page.contains(ReportTexts.step("shipping", in: language)))
            #expect(try fault(page) == nil)
            // Why four more: whether a group is told is one floor, and which of its answers are is another.
            for score in [1, 1, 1, 1] as [Int64] { try await give(score, step: "shipping") }
            let later = try await desk.perform(ReportPage(language: language)).page
            #expect(
                later.contains("3.40") && !later.contains("2.33"),
                "the four say nothing of the mean either"
            )
            try await give(1, step: "shipping")
            let told = try await desk.perform(ReportPage(language: language)).page
            #expect(told.contains("2.20") && !told.contains("3.40"), "with the fifth they do")
        }
    }

    @Test(
        "shows no margin and no time of fewer than five orders, and both of five",
        arguments: DocumentLanguage.allCases
    )
    func fewOrders(language: DocumentLanguage) async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            var add = ProductAdd(sku: "TEA-1", productName: "Tea", price: "10", tax: "S:19")
            add.cost = "4.25"
            _ = try await desk.perform(add)
            _ = try await desk.perform(StockReceive(sku: "TEA-1", quantity: "100"))
            let texts = try #require(ReportTexts.all[language])
            var page = ""
            func confirm(_ count: Int) async throws {
                for _ in 0..<count {
                    let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
                    clock.advance(hours: 3)
                    _ = try await desk.perform(OrderConfirm(order: draft.id))
                }
                page = try await desk.perform(ReportPage(language: language)).page
            }
            try await confirm(4)
            #expect(page.contains(texts[.marginNone]) && !page.contains("17.00"), "four times 4.25")
            #expect(page.contains(texts[.tooFew]) && !page.contains(">3.0<"))
            try await confirm(1)
            #expect(!page.contains(texts[.marginNone]) && page.contains("21.25"))
            #expect(page.contains(">3.0<"), "hours from open to confirmed")
        }
    }

    @Test("shows no amount to a role that sees none")
    func withheld() async throws {
        func edited(_ files: inout [String: String]) {
            let (old, new) = (
                "    visibility:\n      figures: full\n    rows: all\n    purposes: [oversight]",
                "    rows: all\n    purposes: [oversight]"
            )
            files["roles.yaml"] = files["roles.yaml"]?.replacingOccurrences(of: old, with: new)
        }
        try await withDesk(policies: edited) { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "5")
            let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
            _ = try await desk.perform(OrderConfirm(order: draft.id))
            let auditor = try await desk.person("audrey", role: "auditor")
            let page = try await desk.perform(ReportPage(), as: auditor).page
            #expect(page.contains("Your role sees no amounts.") && !page.contains("10.00"))
            #expect(try await desk.perform(ReportPage()).page.contains("10.00"))
        }
    }

    @Test("has every text in every language, with the same gaps")
    func catalogue() throws {
        let languages = DocumentLanguage.allCases
        let english = try #require(ReportTexts.all[.english])
        for language in languages {
            let texts = try #require(ReportTexts.all[language])
            #expect(texts.keys == Set(ReportText.allCases), "\(language)")
            for key in ReportText.allCases {
                #expect(Set(gaps(texts[key])) == Set(gaps(english[key])), "\(language) \(key)")
            }
        }
        let chinese = try #require(ReportTexts.all[.simplifiedChinese])
        for key in ReportText.allCases { #expect(chinese[key] != english[key], "\(key) is translated") }
    }

    private func gaps(_ text: String) -> [String] { text.matches(of: /\{([a-z]+)\}/).map { String($0.1) } }

    @Test("an axis holds every value and zero, with few round lines", arguments: 0..<40 as Range<Int>)
    func axis(seed: Int) {
        let values = (0..<5).map {
            Double(($0 * 7919 + seed * 104_729) % 100_003) * (seed % 3 == 0 ? -0.01 : 3)
        }
        let scale = ChartScale(values)
        #expect(values.allSatisfy { (0...1).contains(scale.place($0)) } && (0...1).contains(scale.place(0)))
        #expect((2...8).contains(scale.lines.count))
    }

    @Test("an axis of nothing has a length, and a label no needless decimals")
    func emptyAxis() {
        #expect(ChartScale([]).lines.count >= 2 && ChartScale([0, 0]).place(0) == 0)
        #expect(ChartScale.label(1200) == "1200" && ChartScale.label(0.5) == "0.5")
        #expect(ChartScale.coordinate(-0.04) == "0" && ChartScale.coordinate(-1.25) == "-1.3")
    }

    @Test("text in a page is never markup")
    func escaped() {
        let name = "<b onclick='x'>\"&\u{7}"
        let piece: HTML = "<i title=\"\(name)\">\(name)</i>"
        let safe = "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;\u{FFFD}"
        #expect(piece.text == "<i title=\"\(safe)\">\(safe)</i>")
        #expect(("\(piece)" as HTML).text == piece.text, "a piece stays as it is")
    }
}

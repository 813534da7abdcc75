import Engine
import Foundation
import Policy
import Storage
import Testing

@testable import Privacy

@Suite("The report for a person")
struct ReportTests {
    private static let tables = Store.schemas(PrivacyStore.modules).flatMap(\.tables)
    private static let words = ([engineModule] + PrivacyStore.modules).map(\.words).reduce(ReportWords()) {
        $0.merged(with: $1)
    }

    @Test("has every sentence in every language")
    func sentences() {
        #expect(ReportTexts(.english).keys == ReportTexts(.simplifiedChinese).keys)
    }

    @Test("has a name in every language for whatever is handed out but for ids")
    func names() {
        let scales = Set(
            Self.words.fields.values.compactMap { field in
                if case .scaled(let column) = field.form { column } else { nil }
            }
        )
        for table in SubjectTables(Self.tables).entries.map(\.table) {
            let named = table.columns.filter { column in
                guard column.reasonWithheld == nil, !scales.contains(column.name) else { return false }
                switch column.content {
                case .key, .reference, .subject: return false
                default: return true
                }
            }
            guard !named.isEmpty else { continue }
            #expect(Self.words.tables[table.name] != nil, "\(table.name)")
            for name in named.flatMap(\.exportedNames).compactMap({ $0.split(separator: ".").last }) {
                let word = Self.words.fields[String(name)]?.word
                #expect(
                    word?.english.isEmpty == false && word?.chinese.isEmpty == false,
                    "\(table.name).\(name)"
                )
            }
        }
    }

    @Test("translates what the shipped policies and the descriptions of the tables say")
    func translations() throws {
        let texts = ReportTexts(.simplifiedChinese)
        let policy = try CompiledPolicy(
            files: PolicyFiles(texts: try PrivacyStore.policies()),
            vocabulary: EngineModule.vocabulary([engineModule] + PrivacyStore.modules)
        )
        let purposes = policy.rolesFile.purposes.flatMap { [$0.text, $0.basis] }
        let terms = policy.retention.terms.flatMap { [$0.event, $0.basis] }
        let reasons = SubjectTables(Self.tables).entries.flatMap(\.table.columns).compactMap(\.reasonWithheld)
        for sentence in Set(purposes + terms + reasons + [ExportPart.unseen]) {
            #expect(texts.translated(sentence, Self.words) != sentence, "\(sentence)")
        }
    }

    @Test("reads as a person reads, and escapes what they are called", arguments: LetterLanguage.allCases)
    func page(language: LetterLanguage) async throws {
        try await ExportScene.with { store in
            let made = try await store.perform(SubjectExportMake(subject: "C-000001", language: language))
            let html = made.report
            #expect(html.contains("<dd>Ada &lt;Example&gt; &amp; Co</dd>") && !html.contains("<Example>"))
            #expect(html.contains("lang=\"\(language.rawValue)\""))
            #expect(!html.contains("<script") && !html.contains("http") && !html.contains("{c"))
            // 2 × 2.50 and 5.00 freight at 19 %, as money and with the order that it belongs to.
            #expect(html.contains("<dd>11.90 EUR</dd>") && html.contains("<td>SO-2026-000001 (1)</td>"))
            let words =
                switch language {
                case .english: ["Your customer record", "confirmed", "10 years", "Post", "she, herself"]
                case .simplifiedChinese: ["您的客户资料", "已确认", "10 年", "Post", "税法要求的记录"]
                }
            for word in words { #expect(html.contains(word), "\(word)") }
            #expect(!html.contains("contact.name") && !html.contains("ship_contact"))
        }
    }

    @Test("shows values in their form, and as they are stored where they have none")
    func values() {
        let value = ReportValue(words: Self.words, language: .english)
        func text(_ stored: String, _ form: ReportWords.Form, _ row: [String: String] = [:]) -> String {
            value.text(stored, form, in: "customer", row: row, currency: "JPY")
        }
        #expect(text("1250", .money) == "1250 JPY")
        #expect(value.text("-5", .money, in: "customer", row: [:], currency: "EUR") == "-0.05 EUR")
        #expect(value.text("5", .money, in: "customer", row: [:], currency: nil) == "5")
        #expect(text("1500", .decimals(2)) == "15" && text("1525", .decimals(2)) == "15.25")
        #expect(text("25", .scaled(by: "s"), ["s": "1"]) == "2.5" && text("25", .scaled(by: "s")) == "25")
        #expect(text("0", .flag) == "no" && text("1", .flag) == "yes")
        #expect(text("1795435200000", .instant) == "2026-11-23 12:00 UTC")
        #expect(text("1795392000000", .day) == "2026-11-23")
        #expect(value.text("received", .word, in: "privacy_request", row: [:], currency: nil) == "received")
        #expect(value.text("hold", .word, in: "order_event", row: [:], currency: nil) == "held back")
        #expect(value.text("hold", .word, in: "decision", row: [:], currency: nil) == "legal hold")
        #expect(text("draft", .word) == "draft" && text("unknown-word", .word) == "unknown-word")
    }

    @Test("calls a column what it is in its table, where tables have the same name for different things")
    func columns() {
        for (table, column, word) in [
            ("privacy_request", "received", "received on"), ("goods_return", "received", "came back on"),
            ("privacy_event", "position", "step"), ("order_line", "position", "line"),
        ] {
            #expect(Self.words.field(column, in: table)?.word.english == word, "\(table).\(column)")
        }
        let request = SubjectExport.Table(
            name: "privacy_request",
            about: "",
            columns: ["number", "state", "received"],
            rows: [["number": "DSR-2026-000001", "state": "received", "received": "2026-11-23"]]
        )
        let record = SubjectExport.Record(
            subject: "",
            subjectNumber: "C-000001",
            tables: [request],
            withheld: [],
            recipients: [],
            terms: []
        )
        let section = ReportSections(record, .english, Self.tables, Self.words).all.first
        #expect(section?.headings == ["number", "state", "received on"])
        #expect(section?.rows == [["DSR-2026-000001", "received", "2026-11-23"]])
    }
}

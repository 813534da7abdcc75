import Engine
import OrderDesk
import Testing

@testable import Privacy

@Suite("Letters")
struct LetterTests {
    @Test("have every sentence in every language, and no other", arguments: LetterLanguage.allCases)
    func complete(language: LetterLanguage) {
        let texts = LetterTexts.all[language] ?? [:]
        #expect(Set(texts.keys) == Set(LetterTexts.keys))
        for (key, text) in texts {
            let english = LetterTexts.all[.english]?[key] ?? ""
            #expect(placeholders(text) == placeholders(english), "\(key)")
        }
    }

    private func placeholders(_ text: String) -> Set<String> {
        Set(text.matches(of: #/\{[a-z]+\}/#).map { String($0.output) })
    }

    @Test(
        "say what they must: the deadline, the reason, and where to complain",
        arguments: LetterLanguage.allCases
    )
    func content(language: LetterLanguage) throws {
        var facts = Letter.Facts(
            name: "Ada {due} Example",
            company: "Shop",
            number: "DSR-2026-000001",
            right: .erasure,
            received: "2026-11-23",
            due: "2026-12-23",
            ground: "legal-obligation"
        )
        for kind in LetterKind.allCases {
            facts.ground = kind == .extension ? "complexity" : "legal-obligation"
            let letter = try Letter(kind: kind, facts: facts).render(in: language)
            #expect(letter.subject.contains("DSR-2026-000001"))
            #expect(
                letter.text.contains("Ada {due} Example"),
                "a name that looks like a placeholder stays a name"
            )
            #expect(letter.text.contains("2026-11-23") && letter.text.contains("17"))
            #expect(
                [.identity, .refusal, .completion, .lifting].contains(kind)
                    || letter.text.contains("2026-12-23")
            )
            #expect(![.refusal, .completion].contains(kind) || letter.text.contains("77"))
        }
        facts.name = nil
        facts.ground = nil
        #expect(throws: EngineError.self) { try Letter(kind: .refusal, facts: facts).render(in: language) }
        #expect(
            try Letter(kind: .completion, facts: facts).render(in: language).text.contains("Ada") == false
        )
    }

    @Test(
        "say of an erasure what had to stay, on which basis and until when, and nothing of that once it is gone"
    )
    func kept() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("Ada Example")
            let tea = ProductAdd(sku: "TEA-1", productName: "Tea", price: "2.50", tax: "S:19")
            _ = try await store.perform(tea, purpose: nil)
            _ = try await store.perform(StockReceive(sku: "TEA-1", quantity: "9"), purpose: nil)
            let lines = [OrderLineInput(sku: "TEA-1", quantity: "1")]
            _ = try await store.perform(
                OrderOpen(customer: "C-000001", lines: lines, confirm: true),
                purpose: nil
            )
            let request = try await store.assessed(.erasure, "C-000001").number
            _ = try await store.perform(RequestApprove(request: request))
            _ = try await store.perform(RequestRun(request: request))
            _ = try await store.perform(ErasureFinish())
            let english = try await store.perform(LetterWrite(request: request, letter: .completion)).text
            #expect(
                english.contains(
                    "\n\n- records that tax law asks for (GDPR Art. 6(1)(c); AO § 147), until 2036-12-31\n\n"
                )
            )
            #expect(
                english.contains("Art. 17(3)") && english.contains("Art. 77") && english.contains("Art. 79")
            )
            let chinese = try await store.perform(
                LetterWrite(request: request, letter: .completion, language: .simplifiedChinese)
            ).text
            #expect(chinese.contains("- 税法要求的记录（GDPR Art. 6(1)(c); AO § 147），至 2036-12-31"))
            store.set("2037-01-01")
            _ = try await store.perform(RequestClose(request: request))
            _ = try await store.perform(RetentionRun())
            _ = try await store.perform(ErasureFinish())
            let last = try await store.perform(LetterWrite(request: request, letter: .completion)).text
            #expect(last.contains("It is done. ") && !last.contains("tax law"))
        }
    }

    @Test("are written in the language of the subject, with the name that the policy lets through")
    func language() async throws {
        try await PrivacyStore.with { store in
            try await store.addCustomer("李雷", language: "zh-CN")
            try await store.addCustomer("Ada Example", language: "de")
            for subject in ["C-000001", "C-000002"] {
                _ = try await store.perform(RequestOpen(kind: .access, subject: subject))
            }
            let first = try await store.perform(
                LetterWrite(request: "DSR-2026-000001", letter: .acknowledgement)
            )
            #expect(first.language == .simplifiedChinese)
            #expect(first.text.hasPrefix("尊敬的李雷："))
            let second = try await store.perform(
                LetterWrite(request: "DSR-2026-000002", letter: .acknowledgement)
            )
            #expect(second.text.hasPrefix("Dear Ada Example,"))
            #expect(second.text.contains("by 2026-12-23 at the latest"))
            await #expect(throws: EngineError.self, "it was not refused") {
                try await store.perform(LetterWrite(request: "DSR-2026-000001", letter: .refusal))
            }
            await #expect(throws: EngineError.self, "it was not done") {
                try await store.perform(LetterWrite(request: "DSR-2026-000001", letter: .completion))
            }
        }
    }
}

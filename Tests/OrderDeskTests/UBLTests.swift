import Engine
import Foundation
import OrderDesk
import TestSupport
import Testing

/// What the checks of UBL documents are made with.
private enum Rules {
    /// The official rules as a style sheet for Saxon, where a variable names it: they are under a licence of their own.
    static let official = ProcessInfo.processInfo.environment["COFFER_EN16931"]
    static let saxon = "/usr/share/java/Saxon-HE.jar"
    static var hasOfficial: Bool {
        FileManager.default.fileExists(atPath: saxon)
            && official.map { FileManager.default.fileExists(atPath: $0) } == true
    }
}

@Suite("UBL documents", .enabled(if: NorthwindScript.isThere, "python3 is not installed"))
struct UBLTests {
    /// An answer of the script.
    private struct Verdict: Decodable {
        let rules: [String]
        let failed: [String]
    }

    private static let finance: Desk.Person = {
        var finance = Desk.owner
        finance.purpose = "accounting"
        return finance
    }()

    /// A store that says who sells, and a buyer with a VAT id.
    private func prepare(
        _ desk: Desk,
        taxID: String? = "DE123456789",
        taxMode: String? = nil
    ) async throws {
        var company = CompanySet(expectedVersion: 0)
        company.taxMode = taxMode
        company.legalName = "Tea & Books <Ltd>"
        company.street = "Market 1"
        company.city = "Berlin"
        company.postcode = "10115"
        company.taxID = taxID
        company.registration = "HRB 1"
        company.iban = "DE89370400440532013000"
        company.bic = "COBADEFFXXX"
        company.email = "sales@example.org"
        _ = try await desk.perform(company)
        var fields = CustomerFields()
        fields.name = "Ada & Söhne <GmbH>"
        fields.street = "Example Street 1"
        fields.city = "Wien"
        fields.postcode = "1010"
        fields.country = "AT"
        fields.taxID = "ATU12345675"
        _ = try await desk.perform(CustomerAdd(fields: fields))
    }

    private func write(_ desk: Desk, _ number: String) async throws -> String {
        let document = InvoiceDocument(invoice: number, ubl: true)
        let answer = try await desk.perform(document, as: Self.finance)
        #expect(answer.document.kind == "ubl")
        let file = "\(desk.folder)/\(number).xml"
        try Data(answer.page.utf8).write(to: URL(filePath: file))
        return file
    }

    private func check(_ files: [String]) throws -> Verdict {
        let script = try ProjectFiles.path("Tests/OrderDeskTests/Scripts/check_ubl.py")
        return try JSONDecoder().decode(Verdict.self, from: NorthwindScript.run([script] + files))
    }

    /// Invoices and credit notes of random orders: several rates, discounts, charges, parts.
    private func documents(_ desk: Desk, seed: UInt64, _ taxes: [String]) async throws -> [String] {
        var random = SeededGenerator(seed: seed)
        for (index, tax) in taxes.enumerated() {
            let price =
                "\(Int.random(in: 1...400, using: &random)).\(Int.random(in: 10...99, using: &random))7"
            _ = try await desk.perform(
                ProductAdd(sku: "P-\(index)", productName: "Item <\(index)> & more", price: price, tax: tax)
            )
            _ = try await desk.perform(StockReceive(sku: "P-\(index)", quantity: "1000"))
        }
        _ = try await desk.perform(CustomerCodeAdd(customer: "C-000001", product: "P-0", code: "4711"))
        var coupon = CouponAdd(code: "LOYAL")
        (coupon.amount, coupon.minimum, coupon.currency, coupon.combines) = ("0.97", "2.50", "EUR", true)
        _ = try await desk.perform(coupon)
        var numbers: [String] = []
        for _ in 0..<4 {
            let lines = taxes.indices.map { index in
                OrderLineInput(
                    sku: "P-\(index)",
                    quantity: "\(Int.random(in: 2...9, using: &random))",
                    discountPercent: Bool.random(using: &random) ? "7.5" : nil
                )
            }
            var open = OrderOpen(customer: "C-000001", lines: lines, confirm: true)
            open.charges = [
                OrderChargeInput(
                    kind: "freight & more",
                    amount: "4.9\(Int.random(in: 0...9, using: &random))",
                    tax: taxes[0]
                )
            ]
            if Bool.random(using: &random) { open.coupon = "LOYAL" }
            if Bool.random(using: &random) {
                open.discount =
                    Bool.random(using: &random)
                    ? OrderDiscountInput(percent: "3.35") : OrderDiscountInput(amount: "1.99")
            }
            let order = try await desk.perform(open, reason: "loyal").order
            let issue = InvoiceIssue(order: order.id, inAdvance: true)
            let invoice = try await desk.perform(issue, as: Self.finance).invoice.number
            let part = [ShipmentPick.Part(position: 1, quantity: "1")]
            let credits = [InvoiceCredit(invoice: invoice, lines: part), InvoiceCredit(invoice: invoice)]
            numbers.append(invoice)
            for credit in credits {
                let note = try await desk.perform(credit, as: Self.finance, reason: "torn").invoice
                numbers.append(note.number)
            }
        }
        var files: [String] = []
        for number in numbers { files.append(try await write(desk, number)) }
        return files
    }

    private static let mixes = [
        ["S:19", "S:7", "Z"], ["S:20", "E"], ["AE"], ["G", "S:19"], ["O"], ["S:19", "E", "Z", "S:7", "G"],
    ]

    @Test(
        "keep the rules of EN 16931 that are written down here",
        arguments: zip(0..<6 as Range<UInt64>, mixes)
    )
    func rules(seed: UInt64, taxes: [String]) async throws {
        try await withDesk { desk in
            try await prepare(desk)
            let files = try await documents(desk, seed: seed, taxes)
            let verdict = try check(files)
            #expect(verdict.failed == [] && verdict.rules.count > 40, "\(verdict.rules)")
        }
    }

    @Test(
        "keep them as well where prices are with tax: every amount is without it, and all add up",
        arguments: zip(10..<16 as Range<UInt64>, mixes)
    )
    func withTax(seed: UInt64, taxes: [String]) async throws {
        try await withDesk { desk in
            try await prepare(desk, taxMode: "inclusive")
            let files = try await documents(desk, seed: seed, taxes)
            let verdict = try check(files)
            #expect(verdict.failed == [] && verdict.rules.contains("line: price times quantity"))
        }
    }

    /// The shipped policy where finance sees which country goods went to.
    private static func showingCountries(_ files: inout [String: String]) {
        let shown = "      contact.noteText: full\n      fiscal: full\n"
        let roles = files["roles.yaml"] ?? ""
        precondition(roles.contains(shown), "the policy is written otherwise by now")
        files["roles.yaml"] = roles.replacingOccurrences(
            of: shown,
            with: "      contact.shipCountry: full\n" + shown
        )
    }

    @Test("of a supply to another member state name where the goods went, or are not written")
    func intraCommunity() async throws {
        try await withDesk(policies: Self.showingCountries) { desk in
            try await prepare(desk)
            let files = try await documents(desk, seed: 9, ["K"])
            let verdict = try check(files)
            #expect(verdict.failed == [] && verdict.rules.contains("BR-IC-12"))
        }
        try await withDesk { desk in
            try await prepare(desk)
            let finance = try await desk.person("fiona", role: "finance")
            await #expect(throws: Denial.self, "finance sees a hint of the country only") {
                _ = try await desk.perform(ProductAdd(sku: "P", productName: "P", price: "1", tax: "K"))
                _ = try await desk.perform(StockReceive(sku: "P", quantity: "9"))
                let open = OrderOpen(
                    customer: "C-000001",
                    lines: [OrderLineInput(sku: "P", quantity: "1")],
                    confirm: true
                )
                let order = try await desk.perform(open).order
                let issued = try await desk.perform(InvoiceIssue(order: order.id, inAdvance: true))
                let ubl = InvoiceDocument(invoice: issued.invoice.number, ubl: true)
                _ = try await desk.perform(ubl, as: finance)
            }
        }
    }

    @Test(
        "keep the official rules",
        .enabled(if: Rules.hasOfficial, "Saxon is not installed, or COFFER_EN16931 names no style sheet"),
        arguments: zip(20..<26 as Range<UInt64>, mixes)
    )
    func official(seed: UInt64, taxes: [String]) async throws {
        try await withDesk { desk in
            try await prepare(desk)
            try keepOfficial(try await documents(desk, seed: seed, taxes))
        }
    }

    @Test(
        "keep the official rules where prices are with tax",
        .enabled(if: Rules.hasOfficial, "Saxon is not installed, or COFFER_EN16931 names no style sheet"),
        arguments: zip(30..<36 as Range<UInt64>, mixes)
    )
    func officialWithTax(seed: UInt64, taxes: [String]) async throws {
        try await withDesk { desk in
            try await prepare(desk, taxMode: "inclusive")
            try keepOfficial(try await documents(desk, seed: seed, taxes))
        }
    }

    @Test(
        "of a supply to another member state keep the official rules",
        .enabled(if: Rules.hasOfficial, "Saxon is not installed, or COFFER_EN16931 names no style sheet"),
        arguments: ["exclusive", "inclusive"]
    )
    func officialIntraCommunity(taxMode: String) async throws {
        try await withDesk(policies: Self.showingCountries) { desk in
            try await prepare(desk, taxMode: taxMode)
            try keepOfficial(try await documents(desk, seed: 40, ["K"]))
        }
    }

    /// Holds documents against the official rules.
    private func keepOfficial(_ files: [String]) throws {
        for file in files {
            let report = try OfficialRules.report(of: file, Rules.saxon, try #require(Rules.official))
            #expect(report.contains("svrl:fired-rule"), "the rules were run")
            let failed = report.matches(of: /<svrl:failed-assert[^>]*\sid="([^"]+)"/).map { String($0.1) }
            #expect(failed == [], "\(file)")
        }
    }

    @Test("are refused where the standard asks for what is not known, and the words say what")
    func unknown() async throws {
        try await withDesk { desk in
            try await prepare(desk, taxID: nil)
            _ = try await desk.perform(ProductAdd(sku: "P", productName: "P", price: "1", tax: "S:19"))
            _ = try await desk.perform(StockReceive(sku: "P", quantity: "9"))
            let open = OrderOpen(
                customer: "C-000001",
                lines: [OrderLineInput(sku: "P", quantity: "1")],
                confirm: true
            )
            let order = try await desk.perform(open).order
            let number = try await desk.perform(InvoiceIssue(order: order.id, inAdvance: true)).invoice.number
            let error = await #expect(throws: EngineError.self) {
                _ = try await desk.perform(InvoiceDocument(invoice: number, ubl: true), as: Self.finance)
            }
            #expect("\(try #require(error))".contains("our VAT id is not known"))
            await #expect(throws: InputError.self) {
                _ = try await desk.perform(InvoiceDocument(invoice: number, reminder: true, ubl: true))
            }
        }
        try await withDesk(currency: "KWD") { desk in
            try await prepare(desk)
            _ = try await desk.perform(ProductAdd(sku: "P", productName: "P", price: "1", tax: "S:19"))
            _ = try await desk.perform(StockReceive(sku: "P", quantity: "9"))
            let open = OrderOpen(
                customer: "C-000001",
                lines: [OrderLineInput(sku: "P", quantity: "1")],
                confirm: true
            )
            let order = try await desk.perform(open).order
            let number = try await desk.perform(InvoiceIssue(order: order.id, inAdvance: true)).invoice.number
            let error = await #expect(throws: EngineError.self) {
                _ = try await desk.perform(InvoiceDocument(invoice: number, ubl: true), as: Self.finance)
            }
            #expect("\(try #require(error))".contains("more decimals than EN 16931 knows"))
        }
    }
}

/// The official rules, run by Saxon.
private enum OfficialRules {
    static func report(of file: String, _ saxon: String, _ rules: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["java", "-cp", saxon, "net.sf.saxon.Transform", "-s:\(file)", "-xsl:\(rules)"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let report = try output.fileHandleForReading.readToEnd() ?? Data()
        try output.fileHandleForReading.close()
        process.waitUntilExit()
        return String(decoding: report, as: UTF8.self)
    }
}

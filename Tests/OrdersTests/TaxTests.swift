import Orders
import Testing

@Suite("Tax code")
struct TaxTests {
    @Test(
        "prints what it reads",
        arguments: [
            ("S:19", TaxCategory.standard, 1900), ("S:5.5", .standard, 550), ("S:2.25", .standard, 225),
            ("S:100", .standard, 10_000), ("Z", .zeroRated, 0), ("E", .exempt, 0), ("AE", .reverseCharge, 0),
            ("K", .intraCommunity, 0), ("G", .export, 0), ("O", .notSubject, 0),
        ]
    )
    func roundTrip(text: String, category: TaxCategory, rate: Int64) throws {
        let code = try TaxCode(text)
        #expect(code.category == category)
        #expect(code.rateHundredths == rate)
        #expect(code.description == text)
    }

    @Test(
        "refuses other texts",
        arguments: ["", "19", "s:19", "S:", "S:x", "S:19%", "S:19.125", "X:1", "S:19:1", " S:19"]
    )
    func malformed(text: String) {
        #expect(throws: OrdersError.malformedTax(text)) { try TaxCode(text) }
    }

    @Test(
        "has a rate above zero for S and none for the others",
        arguments: ["S", "S:0", "S:-1", "S:100.01", "Z:7", "AE:19", "O:1"]
    )
    func rates(text: String) {
        let error = #expect(throws: OrdersError.self) { try TaxCode(text) }
        #expect(error?.code == "tax-rate-not-allowed")
    }

    @Test("takes a written zero rate, and prints it without")
    func zeroRate() throws { #expect(try TaxCode("Z:0").description == "Z") }

    @Test(
        "needs both VAT ids for reverse charge and supplies within the Union only",
        arguments: TaxCategory.allCases
    )
    func vatIDs(category: TaxCategory) throws {
        let code = try TaxCode(category, rateHundredths: category == .standard ? 1900 : 0)
        try code.requireVATIDs(seller: "DE123456789", buyer: "FR12345678901")
        for (seller, buyer) in [(nil, "FR1"), ("DE1", ""), ("", nil)] as [(String?, String?)] {
            if [.reverseCharge, .intraCommunity].contains(category) {
                #expect(
                    throws: OrdersError.vatIDsMissing(
                        category,
                        seller: seller == "DE1",
                        buyer: buyer == "FR1"
                    )
                ) { try code.requireVATIDs(seller: seller, buyer: buyer) }
            } else {
                try code.requireVATIDs(seller: seller, buyer: buyer)
            }
        }
    }

    @Test("says why no tax is charged wherever EN 16931 wants a reason", arguments: TaxCategory.allCases)
    func reasons(category: TaxCategory) {
        #expect((category.exemptionReason != nil) == category.needsReason)
    }

    @Test("is reckoned on the net or out of the gross")
    func amounts() throws {
        let (euro, code) = (try Currency("EUR"), try TaxCode("S:19"))
        #expect(try code.tax(onNet: Money("37.50", currency: euro)).description == "7.13")
        #expect(try code.tax(inGross: Money("119.00", currency: euro)).description == "19.00")
        #expect(try code.tax(onNet: Money("-37.50", currency: euro)).description == "-7.13")
    }
}

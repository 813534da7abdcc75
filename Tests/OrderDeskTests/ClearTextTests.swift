import Testing

@testable import OrderDesk

@Suite("What looks like a way to reach a person")
struct ClearTextTests {
    @Test(
        "is an e-mail address, or a phone number with its country in front",
        arguments: [
            "ring +49 30 23125 107 first", "+493023125107", "call +1 (202) 555-0143 please",
            "ada@example.org",
            "ask ada.b+tea@mail.example.co.uk, soon",
        ]
    )
    func found(text: String) { #expect(ClearText.looksLikeAddress(text)) }

    @Test(
        "is no reference, name, price or formula",
        arguments: [
            "SO-2026-000038", "RF18 5390 0754 7034", "DE89 3704 0044 0532 0130 00", "4 + 12345678",
            "C+C Kaffee",
            "TEA-1 @ 12.50", "user@host", "@home.de", "A+1 23", "4006381333931", "2026-12-01 10:00+02:00", "",
        ]
    )
    func passed(text: String) { #expect(!ClearText.looksLikeAddress(text)) }
}

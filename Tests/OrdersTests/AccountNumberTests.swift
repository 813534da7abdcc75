import Orders
import Testing

@Suite("Account number")
struct AccountNumberTests {
    @Test(
        "is read with blanks and in small letters",
        arguments: [
            "DE89 3704 0044 0532 0130 00", "GB82 WEST 1234 5698 7654 32", "fr14 2004 1010 0505 0001 3m02 606",
            "NO93 8601 1117 947", "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        ]
    )
    func read(text: String) {
        #expect(AccountNumber(text)?.description == text.uppercased().filter { $0 != " " })
    }

    @Test(
        "is refused where its shape or a digit is wrong",
        arguments: [
            "", "DE89", "DE88 3704 0044 0532 0130 00", "8937 0400 4405 3201 3000",
            "DE89-3704-0044-0532-0130-00", "ＤＥ89370400440532013000",
        ]
    )
    func refused(text: String) { #expect(AccountNumber(text) == nil) }

    @Test("with one digit changed is never taken", arguments: 4..<22)
    func changed(place: Int) {
        var digits = Array("DE89370400440532013000")
        digits[place] = digits[place] == "9" ? "0" : Character("\((digits[place].wholeNumberValue ?? 0) + 1)")
        #expect(AccountNumber(String(digits)) == nil)
    }
}

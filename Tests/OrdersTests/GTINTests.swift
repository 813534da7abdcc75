import Orders
import Testing

@Suite("GTIN")
struct GTINTests {
    @Test(
        "is read in each of its lengths, and shown as it is printed",
        arguments: [
            ("96385074", "96385074"), ("036000291452", "0036000291452"), ("4006381333931", "4006381333931"),
            ("04006381333931", "4006381333931"), ("10614141000415", "10614141000415"),
            ("00000096385074", "96385074"),
        ]
    )
    func read(text: String, shown: String) {
        #expect(GTIN(text)?.description == shown)
        #expect(GTIN(shown) == GTIN(text), "what is shown is read again as the same number")
        #expect(GTIN(text)?.padded.count == 14)
    }

    @Test(
        "is refused where its length, its digits or its check digit are wrong",
        arguments: [
            "", "0", "9638507", "96385073", "4006381333932", "400638133393", "40063813339 31",
            "４００６３８１３３３９３１",
            "4006381333931000",
        ]
    )
    func refused(text: String) { #expect(GTIN(text) == nil) }

    @Test("with one digit changed is never taken", arguments: 0..<13)
    func changed(place: Int) {
        var digits = Array("4006381333931")
        digits[place] = Character("\(((digits[place].wholeNumberValue ?? 0) + 1) % 10)")
        #expect(GTIN(String(digits)) == nil)
    }
}

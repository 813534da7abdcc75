/// What the demo shop sells, whom it buys from, and who buys.
///
/// Nobody of them exists.
enum DemoGoods {
    struct Product {
        let sku: String
        let name: String
        let price: String
        let supplier: String
    }

    static let suppliers = [
        (code: "HILL", name: "Hillside Tea Gardens", country: "LK", days: Int64(14)),
        (code: "NORD", name: "Nordic Crockery", country: "DK", days: 6),
        (code: "MILL", name: "Old Mill Bakery", country: "DE", days: 2),
    ]

    static let products = [
        Product(sku: "TEA-1", name: "Black tea, 250 g", price: "12.50", supplier: "HILL"),
        Product(sku: "TEA-2", name: "Green tea, 250 g", price: "14.90", supplier: "HILL"),
        Product(sku: "TEA-3", name: "White tea, 100 g", price: "18.00", supplier: "HILL"),
        Product(sku: "CUP-1", name: "Cup with saucer", price: "9.80", supplier: "NORD"),
        Product(sku: "CUP-2", name: "Tea bowl", price: "7.40", supplier: "NORD"),
        Product(sku: "POT-1", name: "Tea pot, 1 l", price: "34.00", supplier: "NORD"),
        Product(sku: "BIS-1", name: "Oat biscuits", price: "3.20", supplier: "MILL"),
        Product(sku: "BIS-2", name: "Almond biscuits", price: "3.90", supplier: "MILL"),
    ]

    private static let first = [
        "Ada", "Bruno", "Chiara", "Daniel", "Elif", "Fatou", "Goran", "Hanna", "Ines", "Jonas", "Keiko",
        "Lars",
    ]
    private static let last = [
        "Albers", "Bergmann", "Cerny", "Dahl", "Ersoy", "Fischer", "Garcia", "Huber", "Ivanova", "Jansen",
        "Kato",
        "Lund",
    ]
    private static let cities = [
        ("Berlin", "10115", "DE"), ("Hamburg", "20095", "DE"), ("Wien", "1010", "AT"),
        ("Praha", "110 00", "CZ"),
        ("Utrecht", "3511 AA", "NL"),
    ]

    /// A person who buys.
    struct Person {
        let name: String
        let email: String
        let phone: String
        let street: String
        let city: (name: String, postcode: String, country: String)
    }

    /// So many people, each with an address that can belong to nobody (RFC 2606) and a phone number that is given to nobody (the
    /// block for films of the Bundesnetzagentur, 030 23125).
    static func people(_ count: Int, _ numbers: inout DemoNumbers) -> [Person] {
        let lasts = last.shuffled(using: &numbers)
        return (0..<count).map { index in
            let (first, last) = (first[index % first.count], lasts[index % lasts.count])
            let city = numbers.one(of: cities)
            return Person(
                name: "\(first) \(last)",
                email: "\(first).\(last)\(index)@example.org".lowercased(),
                phone: "+49 30 23125 \(100 + index)",
                street: "\(numbers.one(of: ["Linden", "Market", "Mill", "Station"])) Street \(index + 1)",
                city: city
            )
        }
    }
}

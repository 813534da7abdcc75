import Orders
import TestSupport
import Testing

@Suite("Options of products")
struct OptionRulesTests {
    private typealias Rules = OptionRules<String>

    private let rules = Rules([
        .init("pot", .requires, "lid"), .init("pot", .excludes, "cup"), .init("lid", .requires, "knob"),
    ])

    @Test("are kept by what is ordered with all that it requires, and without what it excludes")
    func kept() {
        for products in [[], ["cup"], ["knob"], ["lid", "knob"], ["pot", "lid", "knob"], ["cup", "knob"]] {
            #expect(rules.broken(by: products) == nil, "\(products)")
        }
    }

    @Test("are broken by what lacks something, or by what does not go together, in whichever sequence")
    func broken() {
        #expect(rules.broken(by: ["pot"]) == .init("pot", .requires, "lid"))
        #expect(rules.broken(by: ["lid", "pot"]) == .init("lid", .requires, "knob"))
        for products in [["pot", "lid", "knob", "cup"], ["cup", "knob", "lid", "pot"]] {
            #expect(rules.broken(by: products) == .init("pot", .excludes, "cup"), "\(products)")
        }
    }

    @Test("that no order could keep are told before they hold, also over what the required requires")
    func contradiction() {
        #expect(rules.contradiction(of: "pot") == nil && rules.contradiction(of: "cup") == nil)
        let circle = Rules([.init("a", .requires, "b"), .init("b", .requires, "a")])
        #expect(circle.contradiction(of: "a") == nil, "both together can be ordered")
        let far = Rules([
            .init("a", .requires, "b"), .init("b", .requires, "c"), .init("c", .excludes, "a"),
        ])
        #expect(far.contradiction(of: "a") == .init("c", .excludes, "a"))
        #expect(far.contradiction(of: "c") == nil)
    }

    @Test(
        "find a contradiction exactly where no set of products has the product and breaks no rule",
        arguments: 0..<40
    )
    func everySet(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let products = ["a", "b", "c", "d", "e"]
        func one() -> String { products.randomElement(using: &random) ?? "a" }
        let drawn = (0..<6).map { _ in
            Rules.Rule(one(), Bool.random(using: &random) ? .requires : .excludes, one())
        }
        let rules = Rules(drawn.filter { $0.product != $0.other })
        for product in products {
            let sets = (0..<32).map { bits in
                products.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
            }
            let isSold = sets.contains { $0.contains(product) && rules.broken(by: $0) == nil }
            #expect((rules.contradiction(of: product) == nil) == isSold, "\(product)")
        }
    }
}

/// Which products go along with which others in one order.
public struct OptionRules<Product: Hashable & Sendable>: Sendable {
    /// What one product asks of another.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// It is not ordered without the other.
        case requires
        /// It is not ordered together with the other, whichever of the two says so.
        case excludes
    }

    /// What one product asks of another.
    public struct Rule: Sendable, Hashable {
        /// Whose rule it is.
        public let product: Product
        /// What it asks.
        public let kind: Kind
        /// What it asks it of.
        public let other: Product

        /// A rule of a product.
        public init(_ product: Product, _ kind: Kind, _ other: Product) {
            self.product = product
            self.kind = kind
            self.other = other
        }
    }

    private let rules: [Product: [Rule]]

    /// Rules; of several that are broken the first one is told.
    public init(_ rules: [Rule]) { self.rules = Dictionary(grouping: rules, by: \.product) }

    /// The rule that products break when they are ordered together; nil where they break none.
    public func broken(by products: [Product]) -> Rule? {
        let all = Set(products)
        return products.lazy.flatMap { rules[$0] ?? [] }.first { rule in
            switch rule.kind {
            case .requires: !all.contains(rule.other)
            case .excludes: all.contains(rule.other)
            }
        }
    }

    /// The rule for whose sake a product could never be ordered, with all that it requires; nil where it can.
    public func contradiction(of product: Product) -> Rule? { broken(by: needed(for: product)) }

    /// A product and all that it requires, and what that requires, each once.
    private func needed(for product: Product) -> [Product] {
        var (all, known): ([Product], Set<Product>) = ([product], [product])
        var next = 0
        while next < all.count {
            let required = (rules[all[next]] ?? []).filter { $0.kind == .requires }.map(\.other)
            all += required.filter { known.insert($0).inserted }
            next += 1
        }
        return all
    }
}

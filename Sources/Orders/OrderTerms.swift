/// What one version of a confirmed order says, as far as two versions can be told apart.
public struct OrderTerms: Sendable, Hashable {
    /// A line of a version; the position stays with it through all versions.
    public struct Line: Sendable, Hashable {
        /// Its place in the order, never given to another line.
        public var position: Int64
        /// The product's code.
        public var sku: String
        /// How many.
        public var quantity: ScaledDecimal
        /// The price of one unit.
        public var price: ScaledDecimal
        /// The discount as a fraction of the line.
        public var discount: ScaledDecimal

        /// A line.
        public init(
            position: Int64,
            sku: String,
            quantity: ScaledDecimal,
            price: ScaledDecimal,
            discount: ScaledDecimal
        ) {
            self.position = position
            self.sku = sku
            self.quantity = quantity
            self.price = price
            self.discount = discount
        }
    }

    /// The lines by position.
    public var lines: [Line]
    /// All charges in the order's prices, in the currency's smallest unit.
    public var charges: Int64
    /// The discount that somebody gave on the whole, in percent or as an amount; nil where there is none.
    public var discount: String?
    /// The day it is wanted for.
    public var requiredOn: CalendarDay?
    /// The whole with tax, in the currency's smallest unit.
    public var gross: Int64

    /// The terms of a version.
    public init(
        lines: [Line],
        charges: Int64,
        discount: String? = nil,
        requiredOn: CalendarDay?,
        gross: Int64
    ) {
        self.lines = lines
        self.charges = charges
        self.discount = discount
        self.requiredOn = requiredOn
        self.gross = gross
    }

    /// What changes from this version to the next, by position, the document's own parts last.
    public func changes(to next: OrderTerms) -> [OrderTermsChange] {
        let (old, new) = (Self.byPosition(lines), Self.byPosition(next.lines))
        var changes: [OrderTermsChange] = []
        for position in Set(old.keys).union(new.keys).sorted() {
            switch (old[position], new[position]) {
            case (nil, let line?):
                changes.append(OrderTermsChange(.lineAdded, position, to: "\(line.sku) \(line.quantity)"))
            case (let line?, nil):
                changes.append(OrderTermsChange(.lineRemoved, position, from: "\(line.sku) \(line.quantity)"))
            case (let old?, let new?):
                changes += OrderTermsChange.between(old.quantity, new.quantity, .quantity, position)
                changes += OrderTermsChange.between(old.price, new.price, .price, position)
                changes += OrderTermsChange.between(old.discount, new.discount, .discount, position)
            case (nil, nil): break
            }
        }
        if charges != next.charges { changes.append(OrderTermsChange(.charges)) }
        if discount != next.discount {
            changes.append(OrderTermsChange(.orderDiscount, from: discount, to: next.discount))
        }
        if requiredOn != next.requiredOn {
            changes.append(
                OrderTermsChange(
                    .requiredOn,
                    from: requiredOn?.description,
                    to: next.requiredOn?.description
                )
            )
        }
        return changes
    }

    /// Whether the next version needs an approver: its total rises, or a quantity of which something is shipped or
    /// invoiced is touched.
    ///
    /// - Parameters:
    ///   - next: The next version.
    ///   - done: What is shipped or invoiced of a position, whichever is more.
    /// - Returns: Whether only an approver may make the change.
    public func needsApprover(for next: OrderTerms, done: [Int64: ScaledDecimal]) -> Bool {
        guard next.gross <= gross else { return true }
        let new = Self.byPosition(next.lines)
        return lines.contains { line in
            (done[line.position] ?? .zero) > .zero && new[line.position]?.quantity != line.quantity
        }
    }

    /// Whether no quantity falls below what is shipped or invoiced of it.
    public func keeps(done: [Int64: ScaledDecimal]) -> Bool {
        let own = Self.byPosition(lines)
        return done.allSatisfy { position, done in (own[position]?.quantity ?? .zero) >= done }
    }

    private static func byPosition(_ lines: [Line]) -> [Int64: Line] {
        Dictionary(lines.map { ($0.position, $0) }) { first, _ in first }
    }
}

/// One thing that a version changes.
public struct OrderTermsChange: Sendable, Hashable {
    /// What is changed.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// A line is new.
        case lineAdded = "line-added"
        /// A line is gone.
        case lineRemoved = "line-removed"
        /// A line's quantity is another.
        case quantity
        /// A line's price is another.
        case price
        /// A line's discount is another.
        case discount
        /// The discount on the whole is another.
        case orderDiscount = "order-discount"
        /// The charges on the document are others.
        case charges
        /// The day it is wanted for is another.
        case requiredOn = "required-on"
    }

    /// What is changed.
    public let kind: Kind
    /// The line; nil for the document.
    public let position: Int64?
    /// What it was; nil where nothing was.
    public let from: String?
    /// What it is now; nil where nothing is.
    public let to: String?

    init(_ kind: Kind, _ position: Int64? = nil, from: String? = nil, to: String? = nil) {
        self.kind = kind
        self.position = position
        self.from = from
        self.to = to
    }

    static func between(
        _ old: ScaledDecimal,
        _ new: ScaledDecimal,
        _ kind: Kind,
        _ position: Int64
    ) -> [OrderTermsChange] {
        guard old != new else { return [] }
        return [
            OrderTermsChange(kind, position, from: old.trimmed.description, to: new.trimmed.description)
        ]
    }
}

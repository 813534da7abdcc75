/// A stretch on an order's way, from one thing that happened to the next.
public enum CycleStep: String, Sendable, Hashable, CaseIterable, Codable {
    /// From the opening until it was submitted.
    case submission
    /// From then until it was approved.
    case approval
    /// From then until it was confirmed.
    case confirmation
    /// From the confirmation until the first goods were picked.
    case picking
    /// From then until the last goods left.
    case shipping
    /// From then until the last goods arrived.
    case delivery
    /// From the shipment until the first invoice.
    case invoicing
    /// From the first invoice until all was settled.
    case settlement
    /// From the opening until the last goods left: what the customer waits for.
    case lead
    /// What of ``lead`` somebody worked at it: until it was handed in, and from the first goods picked to the last that left.
    case working
    /// What of ``lead`` it waited: for an approval, the confirmation and somebody to pick it.
    case waiting

    /// Whether it is a step, and not a sum of several.
    public var isStep: Bool { ![.lead, .working, .waiting].contains(self) }

    /// The moments of an order that steps are measured between, in milliseconds; nil where it did not happen.
    public struct Moments: Sendable, Hashable {
        /// When it was opened.
        public var opened: Int64
        /// When it was submitted, for the last time.
        public var submitted: Int64?
        /// When it was approved, for the last time.
        public var approved: Int64?
        /// When it was confirmed.
        public var confirmed: Int64?
        /// When the first goods were picked.
        public var picked: Int64?
        /// When the last goods left, once all of it did.
        public var shipped: Int64?
        /// When the last goods arrived.
        public var delivered: Int64?
        /// When the first invoice was issued.
        public var invoiced: Int64?
        /// When the last invoice was settled, once all are.
        public var settled: Int64?

        /// An order that was opened.
        public init(opened: Int64) { self.opened = opened }

        /// How long somebody worked at it before it left; nil where it has not, or things happened in another sequence.
        ///
        /// A small order that was opened and confirmed at once was handed in when it was confirmed.
        fileprivate var worked: Int64? {
            guard let handedIn = submitted ?? confirmed, let picked, let shipped,
                opened <= handedIn, handedIn <= picked, picked <= shipped
            else { return nil }
            return handedIn - opened + shipped - picked
        }
    }

    /// How long the step took an order, in milliseconds; nil where it has not begun, not ended, or ended before it began,
    /// as an invoice in advance does.
    public func duration(_ moments: Moments) -> Int64? {
        let (start, end): (Int64?, Int64?) =
            switch self {
            case .working: (0, moments.worked)
            case .waiting: (moments.worked, CycleStep.lead.duration(moments))
            case .submission: (moments.opened, moments.submitted)
            case .approval: (moments.submitted, moments.approved)
            case .confirmation: (moments.approved ?? moments.opened, moments.confirmed)
            case .picking: (moments.confirmed, moments.picked)
            case .shipping: (moments.picked, moments.shipped)
            case .delivery: (moments.shipped, moments.delivered)
            case .invoicing: (moments.shipped, moments.invoiced)
            case .settlement: (moments.invoiced, moments.settled)
            case .lead: (moments.opened, moments.shipped)
            }
        guard let start, let end, end >= start else { return nil }
        return end - start
    }
}

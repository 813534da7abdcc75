internal import Engine
internal import Sealing
internal import Storage

/// Something that people work on together, as far as their rights to it go.
struct WorkItem {
    let kind: WorkKind
    let id: RowID
    /// What people call it: its number, its code, or its id while it has none.
    let label: String
    /// Whose data it is about; nil where it is about nobody's, as a product.
    let subject: SubjectID?
    /// Whose row it is; nil where it is everybody's.
    let owner: RowID?
    let team: String?
    let isToFulfil: Bool

    /// The thing with this number, code or id, as far as the caller may see it.
    ///
    /// - Throws: `EngineError.notFound`, the same for what is not there and for what the caller may not see.
    static func load(_ kind: WorkKind, named name: String, in context: Context) throws -> WorkItem {
        let found = try find(kind, named: name, in: context)
        guard found.isVisible(in: context) else {
            throw EngineError.notFound(kind: kind.rawValue, name: name)
        }
        return found
    }

    /// The thing that a row refers to, whoever may see it.
    static func load(_ place: (kind: WorkKind, id: RowID), in context: Context) throws -> WorkItem {
        let id = place.id
        let connection = context.connection
        return switch place.kind {
        case .order: WorkItem(try OrderRow.load(id, in: context))
        case .customer: WorkItem(try CustomerRow.load(id, in: context))
        case .shipment: try shipment(ShipmentRow.load(id, in: context), in: context)
        case .invoice: WorkItem(try InvoiceRow.load(id, in: context))
        case .payment: WorkItem(try PaymentRow.load(id, in: context))
        case .return: try goodsReturn(ReturnRow.load(id, in: context), in: context)
        case .product: WorkItem(try ProductRow.load(named: id.description, connection))
        case .supplier: WorkItem(try SupplierRow.load(id, connection))
        }
    }

    /// Whether the caller may see it: with the request's own operation, and with the one that shows it.
    ///
    /// Why both: a policy may let notes reach further than what they are about, and must not lead there.
    func isVisible(in context: Context) -> Bool {
        guard let reach = context.reach(of: kind.showing) else { return false }
        guard owner != nil || team != nil else { return true }
        return reach.covers(owner: owner, team: team, isToFulfil: isToFulfil)
            && context.isInScope(owner: owner, team: team, isToFulfil: isToFulfil)
    }

    /// Whether somebody else may see it with an operation such as `note.list`.
    func isVisible(to principal: Principal, with operation: String, in context: Context) -> Bool {
        let reaches = [operation, kind.showing].map { context.reach(of: $0, by: principal) }
        return reaches.allSatisfy { reach in
            guard let reach else { return false }
            return (owner == nil && team == nil)
                || reach.covers(owner: owner, team: team, isToFulfil: isToFulfil)
        }
    }

    /// Notes in the audit entry that it was worked on, and whose data it is about.
    func touch(in context: Context) {
        context.touch(kind.rawValue, id)
        if let subject { context.about(subject) }
    }

    /// The references to it, one parameter for each kind in their order.
    var references: [SQLValue] { WorkKind.allCases.map { $0 == kind ? .blob(id.bytes) : .null } }

    /// What the columns of ``WorkKind/columns(of:)`` refer to, where they begin.
    static func reference(_ row: Row, at first: Int32) throws -> (kind: WorkKind, id: RowID) {
        for (offset, kind) in WorkKind.allCases.enumerated() {
            if let id: RowID = try row.optionalIdentifier(first + Int32(offset)) { return (kind, id) }
        }
        throw StorageError.corrupt("a row refers to nothing that it could be about")
    }
}

extension WorkItem {
    private static func find(_ kind: WorkKind, named name: String, in context: Context) throws -> WorkItem {
        let connection = context.connection
        return switch kind {
        case .order: WorkItem(try OrderRow.load(named: name, in: context))
        case .customer: WorkItem(try CustomerRow.load(named: name, in: context))
        case .shipment: try shipment(ShipmentRow.load(named: name, in: context).0, in: context)
        case .invoice: WorkItem(try InvoiceRow.load(named: name, in: context))
        case .payment: WorkItem(try PaymentRow.load(named: name, in: context))
        case .return: try goodsReturn(ReturnRow.load(named: name, in: context).0, in: context)
        case .product: WorkItem(try ProductRow.load(named: name, connection))
        case .supplier: WorkItem(try SupplierRow.load(named: name, connection))
        }
    }

    private init(_ row: OrderRow) { self.init(.order, row.id, row.label, of: row) }

    private init(_ kind: WorkKind, _ id: RowID, _ label: String, of order: OrderRow) {
        self.init(
            kind: kind,
            id: id,
            label: label,
            subject: order.subject,
            owner: order.owner,
            team: order.team,
            isToFulfil: order.isToFulfil
        )
    }

    private static func shipment(_ row: ShipmentRow, in context: Context) throws -> WorkItem {
        WorkItem(.shipment, row.id, row.number, of: try OrderRow.load(row.order, in: context))
    }

    private static func goodsReturn(_ row: ReturnRow, in context: Context) throws -> WorkItem {
        WorkItem(.return, row.id, row.number, of: try OrderRow.load(row.order, in: context))
    }

    private init(_ row: CustomerRow) {
        self.init(.customer, row.id, row.number, row.subject, row.owner, row.team)
    }

    private init(_ row: InvoiceRow) {
        self.init(.invoice, row.id, row.number, row.subject, row.owner, row.team)
    }

    private init(_ row: PaymentRow) {
        self.init(.payment, row.id, row.number, row.subject, row.owner, row.team)
    }

    private init(_ row: ProductRow) { self.init(.product, row.id, row.sku, nil, nil, nil) }

    private init(_ row: SupplierRow) { self.init(.supplier, row.id, row.code, nil, nil, nil) }

    private init(
        _ kind: WorkKind,
        _ id: RowID,
        _ label: String,
        _ subject: SubjectID?,
        _ owner: RowID?,
        _ team: String?
    ) {
        self.init(
            kind: kind,
            id: id,
            label: label,
            subject: subject,
            owner: owner,
            team: team,
            isToFulfil: false
        )
    }
}

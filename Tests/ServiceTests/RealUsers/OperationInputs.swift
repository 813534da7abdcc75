import Foundation
import TestSupport
import Testing

/// What the store of a test holds, for inputs to speak of.
struct Scene {
    /// An order that is not confirmed, by its id.
    var draft: String
    /// An order that is confirmed, by its number.
    var order: String
    /// A confirmed order of which nothing is picked, by its number.
    var toPick: String
    /// An order that waits for its approval, by its id.
    var submitted: String
    /// An order that is on hold, by its number.
    var held: String
    /// An order that is closed, by its number.
    var closed: String
    /// A shipment that is being picked, one that is packed, and one that left.
    var picking, packed, shipped: String
    /// An invoice, a credit note and a payment, by their numbers.
    var invoice, credit, payment: String
    /// A user who is a clerk.
    var clerk: String
    /// A request that came in, one that is known whose it is, and one that was looked into, by their numbers.
    var requests: [String]
    /// The shipped policy files.
    let policies: [String: String]

    /// The customer that the orders are for.
    static let customer = "C-000001"
    /// The product that was ordered.
    static let sku = "TEA-1"
    /// An id that no price has.
    static let noPrice = "01938f2e-7c40-7a52-8f7e-3b1c6c1d2a90"
    /// A backup target on which nothing lies.
    static let target = "shelf"

    /// Fills a store through somebody who may do everything.
    init(_ owner: OperationClient, clerk: String) throws {
        func ask(
            _ operation: String,
            _ body: [String: Any],
            _ headers: [String: String] = [:]
        ) throws -> [String: Any] {
            let why = ["Coffer-Reason": OperationInput.encodedReason]
            let isReasoned = operation.hasPrefix("order.") || operation == "invoice.credit"
            let reply = try owner.ask(operation, body, isReasoned ? why : headers)
            try #require(reply.status == 200, "\(reply.text)")
            return reply.json
        }
        _ = try ask("customer.add", ["fields": PersonalValues.customer])
        _ = try ask(
            "product.add",
            ["sku": Self.sku, "productName": "Tea", "price": "12.50", "cost": "7.10", "tax": "S:19"]
        )
        _ = try ask("stock.receive", ["sku": Self.sku, "quantity": "100"])
        var orders: [[String: Any]] = []
        for confirm in [false, true, false, true, true, true, true, true, true, true, true] {
            let order: [String: Any] = [
                "customer": Self.customer, "lines": [["sku": Self.sku, "quantity": "2"]],
                "confirm": confirm, "shipTo": PersonalValues.shipToInput,
            ]
            orders.append(try #require(ask("order.open", order)["order"] as? [String: Any]))
        }
        draft = try #require(orders[0]["id"] as? String)
        order = try #require(orders[1]["number"] as? String)
        submitted = try #require(orders[2]["id"] as? String)
        held = try #require(orders[3]["number"] as? String)
        closed = try #require(orders[4]["number"] as? String)
        _ = try ask("backup.target-add", ["target": Self.target, "address": "/mnt/shelf"])
        let token = try #require(try ask("feedback.ask", ["order": order])["token"])
        _ = try ask("feedback.give", ["token": token, "score": 4, "text": PersonalValues.feedback])
        _ = try ask("order.submit", ["order": submitted])
        _ = try ask("order.hold", ["order": held])
        _ = try ask("order.close", ["order": closed])
        func pick(_ order: [String: Any]) throws -> String {
            let answer = try ask("shipment.pick", ["order": try #require(order["number"] as? String)])
            return try #require((answer["shipment"] as? [String: Any])?["number"] as? String)
        }
        toPick = try #require(orders[5]["number"] as? String)
        picking = try pick(orders[6])
        packed = try pick(orders[7])
        shipped = try pick(orders[8])
        for shipment in [packed, shipped] { _ = try ask("shipment.pack", ["shipment": shipment]) }
        _ = try ask("shipment.ship", ["shipment": shipped])
        func bill(_ order: [String: Any]) throws -> String {
            let number = try #require(order["number"] as? String)
            let answer = try ask("invoice.issue", ["order": number, "inAdvance": true])
            return try #require((answer["invoice"] as? [String: Any])?["number"] as? String)
        }
        invoice = try bill(orders[9])
        let paid = try ask(
            "payment.record",
            ["customer": Self.customer, "amount": "100.00", "method": "cash"]
        )
        payment = try #require((paid["payment"] as? [String: Any])?["number"] as? String)
        let other = try bill(orders[10])
        _ = try ask("payment.allocate", ["payment": payment, "invoice": other])
        let note = try ask("invoice.credit", ["invoice": other])
        credit = try #require((note["invoice"] as? [String: Any])?["number"] as? String)
        _ = try ask("note.add", ["about": "order", "document": toPick, "text": PersonalValues.noteText])
        _ = try ask("review.make", ["period": OperationInputs.month])
        _ = try ask(
            "review.action-add",
            ["review": OperationInputs.month, "improvement": PersonalValues.improvement]
        )
        self.clerk = clerk
        let purpose = ["Coffer-Purpose": "privacy-request"]
        // Without it nobody's data is used for marketing.
        _ = try ask(
            "privacy.consent-give",
            OperationInputs.consent.merging(OperationInputs.proof) { $1 },
            purpose
        )
        var requests: [String] = []
        for steps in 0...2 {
            let opened =
                try ask(
                    "privacy.request-open",
                    ["kind": "access", "subject": Self.customer],
                    purpose
                )["request"] as? [String: Any]
            let number = try #require(opened?["number"] as? String)
            if steps > 0 {
                let body = ["request": number, "method": "account", "note": PersonalValues.note]
                _ = try ask("privacy.request-verify-identity", body, purpose)
            }
            if steps > 1 {
                let body = ["request": number, "note": PersonalValues.note]
                _ = try ask("privacy.request-assess", body, purpose)
            }
            requests.append(number)
        }
        self.requests = requests
        policies = try #require(ask("policy.show", [:])["files"] as? [String: String])
    }
}

/// One way to ask an operation, and what of the policy shows in its answer.
struct OperationInput: Sendable {
    typealias Body = @Sendable (Scene) -> [String: Any]

    /// What is asked.
    var body: Body = { _ in [:] }
    /// The fields in the answer that the policy decides about.
    var reveals: [RevealedField] = []
    /// The fields that stand in a text of the answer; whoever does not see all of them whole is refused.
    var tells: [String] = []
    /// The fields that the asker must see in full, because they are searched by.
    var searches: [String] = []
    /// Whether it is asked with ``PersonalValues/reason`` as its reason.
    var isReasoned = false
    /// How an asker who may is answered.
    var status = 200
    /// Whether it hands out every field there is, under names of its own.
    var handsOutAll = false
    /// The rules beside the policy that refuse it to an asker who may, by purpose.
    var ruledOut: [String: String] = [:]

    /// The reason as a header carries it.
    static let encodedReason = PersonalValues.reason.replacing(" ", with: "%20")
}

/// For each operation how it is asked of a store with a ``Scene``; where there are several ways, the first that does not
/// search by what the asker cannot see is taken.
///
/// A new operation needs a line here. Changes are asked as dry runs, so that they do not meet each other.
enum OperationInputs {
    static func of(_ operation: String) -> [OperationInput]? { all[operation] }

    private static let all: [String: [OperationInput]] = people.merging(desk) { first, _ in first }
        .merging(orderMoves) { first, _ in first }.merging(goods) { first, _ in first }.merging(money) {
            first,
            _ in first
        }
        .merging(store) { first, _ in first }
        .merging(backup) { first, _ in first }
        .merging(privacy) { first, _ in first }
        .merging(reviews) { first, _ in first }

    static func one(
        reveals: [RevealedField] = [],
        status: Int = 200,
        _ body: @escaping OperationInput.Body = { _ in [:] }
    ) -> [OperationInput] { [OperationInput(body: body, reveals: reveals, status: status)] }

    /// Something that is done with an order as a whole, for a reason.
    private static func move(_ body: @escaping OperationInput.Body) -> [OperationInput] {
        [OperationInput(body: body, reveals: RevealedField.move(at: "order"), isReasoned: true)]
    }

    private static let orderMoves: [String: [OperationInput]] = [
        "order.amend": move {
            [
                "order": $0.order, "expectedVersion": 1, "lines": [["position": 1, "quantity": "1"]],
            ]
        },
        "order.approve": move { ["order": $0.submitted] },
        "order.cancel": move { ["order": $0.draft] },
        "order.close": move { ["order": $0.order] },
        "order.confirm": move { ["order": $0.draft] },
        "order.coupon": one(reveals: RevealedField.order(at: "order")) {
            ["order": $0.draft, "expectedVersion": 1]
        },
        "order.discount": move {
            ["order": $0.draft, "expectedVersion": 1, "discount": ["percent": "5"]]
        },
        "order.hold": move { ["order": $0.order] },
        "order.refuse": move { ["order": $0.submitted] },
        "order.release": move { ["order": $0.held] },
        "order.reopen": move { ["order": $0.closed] },
        "order.show": one(reveals: RevealedField.move(at: "order")) { ["order": $0.order] },
        "order.submit": move { ["order": $0.draft] },
        "order.versions": one(
            reveals: RevealedField.totals(at: "versions")
                + PersonalValues.shipTo.keys.map {
                    RevealedField(
                        place: "versions.shipTo",
                        key: RevealedField.short($0, "ship"),
                        field: "contact.\($0)"
                    )
                }
        ) { ["order": $0.order] },
        "order.void": move { ["order": $0.order] },
    ]

    private static func shipment(_ body: @escaping OperationInput.Body) -> [OperationInput] {
        let shipTo = PersonalValues.shipTo.keys.map {
            RevealedField(
                place: "shipment.shipTo",
                key: RevealedField.short($0, "ship"),
                field: "contact.\($0)"
            )
        }
        return one(reveals: shipTo, body)
    }

    private static let goods: [String: [OperationInput]] = [
        "shipment.cancel": shipment { ["shipment": $0.picking] },
        "shipment.deliver": shipment { ["shipment": $0.shipped] },
        "shipment.list": one(),
        "shipment.pack": shipment { ["shipment": $0.picking] },
        "shipment.pick": shipment { ["order": $0.toPick] },
        "shipment.ship": shipment { ["shipment": $0.packed] },
        "shipment.show": shipment { ["shipment": $0.shipped] },
        "stock.adjust": [
            OperationInput(body: { _ in ["sku": Scene.sku, "quantity": "1"] }, isReasoned: true)
        ],
        "stock.block": one { _ in ["sku": Scene.sku, "quantity": "1"] },
        "stock.count": one { _ in ["sku": Scene.sku, "counted": "90"] },
        "stock.expect": one { _ in ["sku": Scene.sku, "quantity": "1"] },
        "stock.import": one { _ in ["source": "s.csv", "rows": [], "skipBad": false] },
        "stock.ledger": one { _ in ["sku": Scene.sku] },
        "stock.move": one { _ in ["sku": Scene.sku, "quantity": "1", "to": "yard"] },
        "stock.receive": one { _ in ["sku": Scene.sku, "quantity": "1"] },
        "stock.show": one { _ in ["sku": Scene.sku] },
    ]

    private static func invoice(isReasoned: Bool = false, _ body: @escaping OperationInput.Body)
        -> [OperationInput]
    {
        let reveals =
            ["net", "tax", "gross", "open"].map {
                RevealedField(place: "invoice", key: $0, field: "figures.total")
            }
            + PersonalValues.fiscal.keys.map {
                RevealedField(
                    place: "invoice.billTo",
                    key: RevealedField.short($0, "bill"),
                    field: "fiscal.\($0)"
                )
            }
        return [OperationInput(body: body, reveals: reveals, isReasoned: isReasoned)]
    }

    private static func payment(_ body: @escaping OperationInput.Body) -> [OperationInput] {
        let reveals = ["amount", "open"].map {
            RevealedField(place: "payment", key: $0, field: "figures.total")
        }
        return one(reveals: reveals, body)
    }

    private static let parts = ["Name", "Street", "City", "Region", "Postcode"]
    private static let billTo = parts.map { "fiscal.bill\($0)" }
    private static let shipTo = parts.map { "contact.ship\($0)" }

    private static let money: [String: [OperationInput]] = [
        "customer.terms": one { _ in
            ["customer": Scene.customer, "expectedVersion": 1, "paymentDays": 30]
        },
        "invoice.aging": one(),
        "invoice.credit": invoice(isReasoned: true) { ["invoice": $0.invoice] },
        "company.set": one { _ in ["expectedVersion": 0, "city": "Berlin"] },
        "company.show": one(),
        // A page shows all or is refused; whoever may make one sees what stands in it.
        "customer.statement": [
            OperationInput(body: { _ in ["customer": Scene.customer] }, tells: billTo)
        ],
        "document.verify": one(status: 409) { _ in ["digest": String(repeating: "0", count: 64)] },
        "invoice.document": [
            OperationInput(body: { ["invoice": $0.invoice] }, tells: billTo + ["fiscal.taxID"])
        ],
        "return.list": one(),
        // What came back of the shipment that left; each with the reason that was given.
        "return.receive": [
            OperationInput(
                body: { ["shipment": $0.shipped] },
                reveals: [RevealedField(place: "return", key: "reason", field: "contact.reason")],
                isReasoned: true
            )
        ],
        "return.restock": one(status: 404) { _ in ["return": "RET-2026-999999"] },
        "return.scrap": one(status: 404) { _ in ["return": "RET-2026-999999"] },
        "return.show": one(status: 404) { _ in ["return": "RET-2026-999999"] },
        "return.replace": one(status: 404) { _ in ["return": "RET-2026-999999", "order": "x"] },
        "order.trace": one { ["order": $0.order] },
        "order.next": one(),
        "alert.sweep": one(),
        "supplier.add": one { _ in ["code": "X", "supplierName": "X", "leadDays": 7] },
        "supplier.edit": one(status: 404) { _ in ["supplier": "nobody", "expectedVersion": 1] },
        "supplier.certify": one(status: 404) { _ in
            ["supplier": "nobody", "certificate": "ISO 9001", "validThrough": "2099-01-01"]
        },
        "supplier.supply": one(status: 404) { _ in ["supplier": "nobody", "product": "TEA-1"] },
        "customer.merge": one(status: 404) { _ in ["customer": Scene.customer, "other": "C-999999"] },
        "customer.unmerge": one(status: 404) { _ in ["customer": "C-999999"] },
        "payment.import-rows": one { _ in ["source": "p.csv", "rows": [], "skipBad": false] },
        "supplier.import": one { _ in ["source": "s.csv", "rows": [], "skipBad": false] },
        "supplier.list": one(),
        "supplier.show": one(status: 404) { _ in ["supplier": "nobody"] },
        "supplier.reorder": one(),
        "alert.list": one(),
        "alert.calendar": one(),
        "alert.show": one(status: 404) { _ in ["alert": 999_999] },
        "alert.acknowledge": one(status: 404) { _ in ["alert": 999_999] },
        "order.steps": one { ["order": $0.order] },
        // Each role is a user of its own name here, and picking is the warehouse's.
        "order.take": [
            OperationInput(body: { ["order": $0.toPick, "step": "picking", "user": "warehouse"] })
        ],
        "order.document": [OperationInput(body: { ["order": $0.order] }, tells: shipTo)],
        "order.quote": [OperationInput(body: { ["order": $0.draft] }, tells: shipTo)],
        "shipment.picking-list": one { ["shipment": $0.picking] },
        "shipment.document": [
            OperationInput(body: { ["shipment": $0.shipped] }, tells: shipTo + ["contact.shipNote"])
        ],
        "invoice.issue": invoice { ["order": $0.toPick, "inAdvance": true] },
        "invoice.list": one(reveals: [
            RevealedField(place: "invoices", key: "gross", field: "figures.total")
        ]),
        "invoice.remind": [OperationInput(body: { ["invoice": $0.invoice] }, status: 409)],
        "invoice.show": invoice { ["invoice": $0.invoice] },
        "payment.allocate": payment { ["payment": $0.payment, "invoice": $0.invoice] },
        "period.list": one(),
        "period.lock": one { _ in ["month": "2020-01"] },
        "period.unlock": [
            OperationInput(body: { _ in ["month": "2020-01"] }, isReasoned: true, status: 404)
        ],
        "payment.import": one { _ in ["source": "bank.xml", "entries": []] },
        "payment.list": one(reveals: [
            RevealedField(place: "payments", key: "amount", field: "figures.total")
        ]),
        "payment.record": payment { _ in
            ["customer": Scene.customer, "amount": "1.00", "method": "cash"]
        },
        "payment.refund": payment { ["credit": $0.credit, "method": "cash"] },
        "payment.show": payment { ["payment": $0.payment] },
        "report.aging": one(reveals: [
            RevealedField(place: "receivables", key: "open", field: "figures.total"),
            RevealedField(place: "totals", key: "over90", field: "figures.total"),
        ]),
        "report.cycle": one(),
        "report.delivery": one(),
        // Nothing was sold long enough ago to look ahead from.
        "report.forecast": one(status: 409) { _ in ["product": Scene.sku] },
        "report.late": one(),
        // Nobody consented to it.
        "insight.next-order": [
            OperationInput(body: { _ in ["customer": Scene.customer] }, ruledOut: ["profiling": "consent"])
        ],
        "report.margin": one(
            reveals: ["revenue", "cost", "margin", "percent"].map {
                RevealedField(place: "margins", key: $0, field: "figures.cost")
            }
        ),
        "report.page": one(),
        "report.revenue": one(reveals: [
            RevealedField(place: "revenue", key: "net", field: "figures.total")
        ]) { _ in ["by": "customer-month"] },
        "report.stock": one { _ in ["all": true] },
        "series.check": one(),
    ]

    private static let backup: [String: [OperationInput]] = [
        "backup.confirm": one { _ in ["target": Scene.target, "sequence": 0] },
        "backup.drill-begin": one(),
        "backup.drill-open": one(status: 404) { _ in ["drill": "0198c0de-0000-7000-8000-000000000001"] },
        "backup.drill-record": one { _ in
            ["target": Scene.target, "way": "store", "milliseconds": 12, "problem": "target-vanished"]
        },
        "backup.extract-record": one(status: 422) { _ in
            [
                "archive": "coffer-0198c0de-0000-7000-8000-000000000001-20261129T124500Z-data.tar.zst.age",
                "table": "customers", "rows": 1,
            ]
        },
        "backup.list": one(),
        "backup.record": one(status: 409) { _ in ["target": Scene.target, "archives": []] },
        "backup.prune": one(status: 409) { _ in
            ["target": Scene.target, "found": "nothing", "absent": [], "archives": []]
        },
        "backup.retention-plan": one(status: 409) { _ in
            ["target": Scene.target, "found": "nothing", "absent": []]
        },
        "backup.status": one(),
        "backup.target-add": one { _ in ["target": "cellar", "address": "/mnt/cellar"] },
        "backup.target-claim": one(status: 422) { _ in
            [
                "target": Scene.target, "catalogue": "nothing",
                "givesUp": "0198c0de-0000-4000-8000-000000000009",
            ]
        },
        "backup.target-list": one(),
        "backup.target-remove": one { _ in ["target": Scene.target] },
        "snapshot.release": one { _ in ["snapshot": "0198c0de-0000-7000-8000-000000000001"] },
        "snapshot.take": one { _ in ["parts": ["vault"]] },
    ]

    private static let people: [String: [OperationInput]] = [
        "user.add": one { _ in ["user": "new", "unixUser": "new", "roles": ["clerk"], "team": "main"] },
        "user.grant": one { ["user": $0.clerk, "role": "warehouse"] },
        "user.list": one(),
        "user.revoke": one { ["user": $0.clerk, "role": "clerk"] },
    ]

    private static let customers = RevealedField.customer(at: "customers")
    private static let found: [OperationInput] = [
        ("email", "contact.email"), ("taxID", "fiscal.taxID"),
    ].map { name, path in
        OperationInput(
            body: { _ in [name: PersonalValues.byPath[path] ?? ""] },
            reveals: customers,
            searches: [path]
        )
    }

    private static func noteText(at place: String) -> [RevealedField] {
        [RevealedField(place: place, key: "noteText", field: "contact.noteText")]
    }

    private static let desk: [String: [OperationInput]] = [
        "customer.add": [
            OperationInput(
                body: { _ in ["fields": PersonalValues.customer] },
                reveals: RevealedField.customer(at: "customer"),
                // Nobody new can have consented.
                ruledOut: ["marketing": "consent"]
            )
        ],
        "customer.code-add": one { _ in
            ["customer": Scene.customer, "product": Scene.sku, "code": "4711"]
        },
        "customer.code-list": one { _ in ["customer": Scene.customer] },
        "customer.code-remove": one(status: 404) { _ in ["customer": Scene.customer, "product": "NONE"] },
        "customer.prefer": one { _ in
            ["customer": Scene.customer, "expectedVersion": 1, "carrier": "Post"]
        },
        "note.add": one(reveals: noteText(at: "note")) {
            ["about": "order", "document": $0.toPick, "text": PersonalValues.noteText]
        },
        "note.list": one(reveals: noteText(at: "notes")) { ["about": "order", "document": $0.toPick] },
        "inbox.list": one(),
        "inbox.mark": one(status: 422) { _ in ["items": [Scene.noPrice]] },
        "feedback.ask": one { ["order": $0.order] },
        "feedback.give": one(status: 409) { _ in ["token": Scene.noPrice, "score": 5] },
        "feedback.list": one(
            reveals: [RevealedField(place: "feedback", key: "feedback", field: "contact.feedback")]
        ),
        "report.satisfaction": one(),
        "customer.edit": one(reveals: RevealedField.customer(at: "customer")) { _ in
            ["customer": Scene.customer, "expectedVersion": 1, "fields": [:]]
        },
        "customer.duplicates": one(),
        "customer.find": found,
        "customer.import": one { _ in
            [
                "source": "c.csv", "skipBad": false,
                "rows": [["line": 2, "externalReference": "I-1", "fields": ["name": "Anna"]]],
            ]
        },
        "customer.list": one(reveals: customers),
        "customer.show": one(reveals: RevealedField.customer(at: "customer")) { _ in
            ["customer": Scene.customer]
        },
        "order.import": one { _ in ["source": "o.csv", "lineSource": "l.csv", "rows": [], "skipBad": false] },
        "order.line": one(reveals: RevealedField.order(at: "order")) {
            ["order": $0.draft, "expectedVersion": 1, "sku": Scene.sku, "quantity": "1"]
        },
        "order.list": one(reveals: RevealedField.totals(at: "orders")),
        "order.open": one(reveals: RevealedField.order(at: "order")) { _ in
            [
                "customer": Scene.customer, "lines": [["sku": Scene.sku, "quantity": "1"]],
                "shipTo": PersonalValues.shipToInput,
            ]
        },
        "coupon.add": one(reveals: [RevealedField(place: "coupon", key: "percent", field: "figures.price")]) {
            _ in
            ["code": "SPRING-26", "percent": "5"]
        },
        "coupon.end": one(status: 404) { _ in ["coupon": "NONE-SUCH"] },
        "template.list": one(),
        "template.remove": one(status: 404) { _ in ["template": "none"] },
        "template.save": one { ["order": $0.order, "template": "monthly"] },
        "template.show": one(status: 404) { _ in ["template": "none"] },
        "coupon.list": one(),
        "price.list": one(),
        "price.remove": [OperationInput(body: { _ in ["price": Scene.noPrice] }, status: 404)],
        "price.set": one(reveals: [RevealedField(place: "price", key: "price", field: "figures.price")]) {
            _ in
            ["product": Scene.sku, "price": "11.00", "fromQuantity": "1000"]
        },
        "product.add": one(reveals: RevealedField.product(at: "product")) { _ in
            ["sku": "TEA-2", "productName": "Tea", "price": "2.50", "cost": "1.10", "tax": "S:19"]
        },
        "product.edit": one(reveals: RevealedField.product(at: "product")) { _ in
            ["product": Scene.sku, "expectedVersion": 1]
        },
        "product.import": one { _ in ["source": "p.csv", "rows": [], "skipBad": false] },
        "product.list": one(reveals: RevealedField.product(at: "products")),
        "product.show": one(reveals: RevealedField.product(at: "product")) { _ in ["product": Scene.sku] },
    ]

    private static let steps = [RevealedField(place: "request.steps", key: "note", field: "service.note")]

    /// Who consents to what, and what proves it.
    static let consent = ["subject": Scene.customer, "about": "marketing"]
    static let proof = ["channel": "email", "textVersion": "newsletter-3", "note": PersonalValues.note]

    private static func noted(at place: String) -> [RevealedField] {
        [RevealedField(place: place, key: "note", field: "service.note")]
    }

    private static func step(
        _ number: Int,
        _ word: (String, String)? = nil
    ) -> [OperationInput] {
        one(reveals: steps) { scene in
            var body = ["request": scene.requests[number], "note": PersonalValues.note]
            if let word { body[word.0] = word.1 }
            return body
        }
    }

    private static let privacy: [String: [OperationInput]] = [
        // No erasure was carried out here.
        "privacy.certificate-show": one(status: 409) { ["request": $0.requests[0]] },
        "privacy.erasure-finish": one(),
        "privacy.export": [OperationInput(body: { _ in ["subject": Scene.customer] }, handsOutAll: true)],
        "privacy.export-list": one(),
        "privacy.export-overdue": one(),
        "privacy.export-placed": one(status: 404) { _ in
            ["package": "00000000-0000-7000-8000-000000000000", "file": "/x", "bytes": 1]
        },
        "privacy.export-gone": one(status: 404) { _ in
            ["package": "00000000-0000-7000-8000-000000000000"]
        },
        "privacy.find": one(
            reveals: [RevealedField(place: "subjects", key: "name", field: "contact.name")]
        ) { _ in ["subject": Scene.customer] },
        "privacy.mentions-list": one(),
        "privacy.record": one(),
        "privacy.mentions-review": one(status: 404) { _ in
            ["mention": "01890a5d-ac96-774b-bcce-b302099a8057", "verdict": "confirmed"]
        },
        "privacy.mentions-scan": one { _ in ["subject": Scene.customer] },
        "privacy.request-close": one(status: 409) { ["request": $0.requests[0]] },
        "privacy.request-rectify": one(status: 409) {
            ["request": $0.requests[0], "values": ["city": "Bonn"]]
        },
        "privacy.breach-open": one(
            reveals: [RevealedField(place: "breach.steps", key: "note", field: "service.note")]
        ) { _ in ["facts": PersonalValues.note] },
        "privacy.breach-list": one(),
        "privacy.breach-show": one(status: 404) { _ in ["breach": "BR-1999-000001"] },
        "privacy.breach-subjects": one(status: 404) { _ in ["breach": "BR-1999-000001"] },
        "privacy.breach-notice": one(status: 404) { _ in ["breach": "BR-1999-000001"] },
        "privacy.breach-assess": one(status: 404) { _ in
            ["breach": "BR-1999-000001", "risk": "risk", "effects": "some", "measures": "some"]
        },
        "privacy.breach-notify": one(status: 404) { _ in ["breach": "BR-1999-000001", "to": "authority"] },
        "privacy.breach-close": one(status: 404) { _ in ["breach": "BR-1999-000001"] },
        "privacy.recipients-list": one(status: 409) { ["request": $0.requests[0]] },
        "privacy.recipients-told": one(status: 404) { ["request": $0.requests[0], "recipient": "Nobody"] },
        "privacy.request-run": one(status: 409) { ["request": $0.requests[0]] },
        "privacy.holidays-set": one { _ in
            ["text": "country DE\nabout Some\nsource A law\nyears 2026-2026\n2026-01-01 Neujahr\n"]
        },
        "privacy.holidays-show": one(),
        "privacy.letter": one(
            reveals: [RevealedField(place: "", key: "name", field: "contact.name")]
        ) { ["request": $0.requests[0], "letter": "acknowledgement"] },
        "privacy.request-approve": step(2),
        "privacy.request-assess": step(1, ("finding", "follow")),
        "privacy.request-calendar": one(),
        "privacy.request-extend": step(0, ("ground", "complexity")),
        "privacy.request-list": one(),
        "privacy.request-open": one { _ in ["kind": "erasure", "subject": Scene.customer] },
        "privacy.request-refuse": step(0, ("ground", "excessive")),
        "privacy.request-show": one(reveals: steps) { ["request": $0.requests[1]] },
        "privacy.request-verify-identity": step(0, ("method", "account")),
        "privacy.request-withdraw": step(0),
        "privacy.restriction-lift": one(status: 409) { _ in
            ["subject": Scene.customer, "told": "2026-01-01"]
        },
        "privacy.restriction-list": one(),
        "privacy.consent-give": one(reveals: noted(at: "consent")) { _ in consent.merging(proof) { $1 } },
        "privacy.consent-list": one(reveals: noted(at: "entries")) { _ in ["subject": Scene.customer] },
        "privacy.hold-lift": one(status: 409) { _ in ["subject": Scene.customer] },
        "privacy.hold-list": one(),
        "privacy.hold-place": one(reveals: noted(at: "holds")) { _ in
            [
                "subject": Scene.customer, "grounds": "a claim", "note": PersonalValues.note,
                "review": "2099-01-01",
            ]
        },
        "privacy.dashboard": one(),
        "privacy.retention-report": one(),
        "privacy.retention-run": one(),
        "retention.sweep": one(),
        "retention.finish": one(),
        "privacy.consent-withdraw": one { _ in consent },
    ]

    private static let recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"

    private static let store: [String: [OperationInput]] = [
        // Nothing waits in this store: one person may take every step.
        "approval.grant": one(status: 404) { _ in ["approval": "AP-000001"] },
        "approval.list": one(),
        "approval.refuse": one(status: 404) { _ in ["approval": "AP-000001"] },
        "approval.show": one(status: 404) { _ in ["approval": "AP-000001"] },
        "approval.withdraw": one(status: 404) { _ in ["approval": "AP-000001"] },
        "audit.checkpoint": one(),
        "break-glass.close": one(status: 404) { _ in ["number": "BG-000001"] },
        "break-glass.list": one(),
        "break-glass.open": one(status: 422) { _ in ["role": "nobody"] },
        "break-glass.review": one(status: 404) { _ in ["number": "BG-000001"] },
        "audit.list": one { _ in ["limit": 1000] },
        "audit.prove": one { _ in ["sequence": 0] },
        "audit.show": one { _ in ["sequence": 1] },
        "audit.verify": one { _ in ["rows": true] },
        "backup.retention-set": one { _ in ["daily": 14] },
        "backup.retention-show": one(),
        "backup.schedule-add": one { _ in
            ["schedule": "nightly", "task": "backup", "timetable": "@daily", "zone": "UTC"]
        },
        "backup.schedule-list": one(),
        // There is none to pause, resume or remove.
        "backup.schedule-pause": one(status: 404) { _ in ["schedule": "nightly"] },
        "backup.schedule-remove": one(status: 404) { _ in ["schedule": "nightly"] },
        "backup.schedule-resume": one(status: 404) { _ in ["schedule": "nightly"] },
        "doctor.rebuild-lookups": one(),
        "doctor.run": one(),
        "event.list": one(),
        "export.page": [OperationInput(body: { _ in [:] }, handsOutAll: true)],
        // The store of this test holds rows already.
        "import.page": one(status: 422) { _ in ["step": "begin", "lines": ["{}"]] },
        "key.renew": one(),
        "key.replace-recovery": one { _ in ["recipient": recipient] },
        "key.replace-verify": one { _ in ["recipient": recipient] },
        "key.status": one(),
        "policy.apply": one { ["files": $0.policies] },
        "policy.show": one(),
        // Only a copy of a store can be adopted.
        "store.adopt": one(status: 409),
        "store.custody": one { _ in ["custody": "two-person"] },
        "store.recipients": one(),
        "store.recovery-copy": one(),
        "store.signing-key": one(),
        "store.status": one(),
    ]
}

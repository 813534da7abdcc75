import Foundation
import Policy
import Testing

@Suite("A mistake in a policy")
struct PolicyMistakeTests {
    struct Edit: CustomTestStringConvertible, Sendable {
        let file: String
        let old: String
        let new: String
        let code: String
        /// The text at which the error must point, and which occurrence after `new` it is: the place is computed.
        let at: String
        var testDescription: String { "\(code): \(new.prefix(60))" }

        init(_ file: String, _ old: String, _ new: String, _ code: String, at: String) {
            (self.file, self.old, self.new, self.code, self.at) = (file, old, new, code, at)
        }
    }

    static let edits = [
        Edit(
            "roles.yaml",
            "version: \"1\"",
            "colour: red\nversion: \"1\"",
            "policy-key-unknown",
            at: "colour"
        ),
        Edit("roles.yaml", "rows: {default: team,", "rows: {", "policy-key-missing", at: "{ product: all"),
        Edit("roles.yaml", "- order.confirm", "- order.confrm", "policy-name-unknown", at: "order.confrm"),
        Edit("roles.yaml", "- order.confirm", "- orders.*", "policy-name-unknown", at: "orders.*"),
        Edit("roles.yaml", "- user.*", "- \"*\"", "policy-name-unknown", at: "\"*\""),
        Edit("roles.yaml", "contact: full", "contact: ful", "policy-name-unknown", at: "ful\n"),
        Edit("roles.yaml", "contact: full", "contacts: full", "policy-name-unknown", at: "contacts:"),
        Edit(
            "roles.yaml",
            "contact.shipName",
            "contact.shippName",
            "policy-name-unknown",
            at: "contact.shippName"
        ),
        Edit(
            "roles.yaml",
            "purposes: [order-handling]",
            "purposes: [selling]",
            "policy-name-unknown",
            at: "selling"
        ),
        Edit(
            "roles.yaml",
            "default-purpose: order-handling",
            "default-purpose: fulfilment",
            "policy-name-unknown",
            at: "fulfilment\n    limits"
        ),
        Edit(
            "roles.yaml",
            "default-purpose: {approval: oversight}",
            "default-purpose: {approval: administration}",
            "policy-name-unknown",
            at: "administration}"
        ),
        Edit(
            "roles.yaml",
            "default-purpose: {approval: oversight}",
            "default-purpose: {approvals: privacy-request}",
            "policy-name-unknown",
            at: "approvals: privacy"
        ),
        Edit(
            "roles.yaml",
            "purposes: {default: [privacy-request, incident-response], ",
            "purposes: {",
            "policy-key-missing",
            at: "{approval: [oversight"
        ),
        Edit(
            "roles.yaml",
            "approval: [oversight,",
            "approval: [overside,",
            "policy-name-unknown",
            at: "overside"
        ),
        Edit(
            "roles.yaml",
            "product: all, stock: all}",
            "produce: all}",
            "policy-name-unknown",
            at: "produce: all"
        ),
        Edit(
            "roles.yaml",
            "unmask-with-reason: [contact]",
            "unmask-with-reason: [contract]",
            "policy-name-unknown",
            at: "contract]"
        ),
        Edit("roles.yaml", "fields: [staff]", "fields: [stuff]", "policy-name-unknown", at: "stuff"),
        Edit(
            "roles.yaml",
            "operations: [customer.*]",
            "operations: [client.*]",
            "policy-name-unknown",
            at: "client.*"
        ),
        Edit("roles.yaml", "kind: command", "kind: order", "policy-name-unknown", at: "order\n    roles"),
        Edit("roles.yaml", "discount-percent: 10", "discount-percent: 101", "policy-value-bad", at: "101"),
        Edit("roles.yaml", "EUR: \"10000.00\"", "EUR: \"10.000,00\"", "policy-value-bad", at: "\"10.000,"),
        Edit("roles.yaml", "EUR: \"10000.00\"", "EURO: \"1\"", "policy-value-bad", at: "EURO"),
        Edit("roles.yaml", "reveals-per-hour: 30", "reveals-per-hour: -1", "policy-value-bad", at: "-1"),
        Edit(
            "roles.yaml",
            "reveals-per-hour: 30",
            "reveals-per-hour: 0",
            "policy-contradiction",
            at: "contact]\n    limits"
        ),
        Edit("roles.yaml", "  clerk:\n", "  Clerk:\n", "policy-value-bad", at: "Clerk"),
        Edit(
            "roles.yaml",
            "roles: [compliance]",
            "roles: [complaince]",
            "policy-name-unknown",
            at: "complaince"
        ),
        Edit(
            "roles.yaml",
            "    roles: [compliance]\n",
            "",
            "policy-contradiction",
            at: "rule: compliance-changes"
        ),
        Edit("roles.yaml", "    fields: [staff]\n", "", "policy-contradiction", at: "rule: only-compliance"),
        Edit(
            "roles.yaml",
            "rule: auditor-reads-only",
            "rule: compliance-changes-nothing",
            "policy-name-repeated",
            at: "compliance-changes-nothing\n    text: an auditor"
        ),
        Edit(
            "roles.yaml",
            "  finance:\n",
            "  clerk:\n",
            "policy-key-repeated",
            at: "clerk:\n    text: writes"
        ),
        Edit(
            "roles.yaml",
            "      - order.open\n",
            "      - order.open\n      - order.open\n",
            "policy-name-repeated",
            at: "order.open\n      - order.line"
        ),
        Edit("approvals.yaml", "by: [sales-lead]", "by: [boss]", "policy-name-unknown", at: "boss"),
        Edit("approvals.yaml", "by: [sales-lead]", "by: []", "policy-value-bad", at: "[]"),
        Edit("approvals.yaml", "people: 1", "people: 0", "policy-value-bad", at: "0\n    expires"),
        Edit("approvals.yaml", "expires: P7D", "expires: 7 days", "policy-value-bad", at: "7 days"),
        Edit("approvals.yaml", "expires: P7D", "expires: P0D", "policy-value-bad", at: "P0D"),
        Edit(
            "approvals.yaml",
            "    custody: two-person",
            "    custody: maybe",
            "policy-name-unknown",
            at: "maybe"
        ),
        Edit("approvals.yaml", "from: {count: 1000}", "from: {}", "policy-contradiction", at: "{}"),
        Edit(
            "approvals.yaml",
            "operations: [key.renew, ",
            "operations: [key.turn, ",
            "policy-name-unknown",
            at: "key.turn"
        ),
        Edit(
            "approvals.yaml",
            "operations: [key.renew, ",
            "operations: [key.status, ",
            "policy-value-bad",
            at: "key.status"
        ),
        Edit(
            "approvals.yaml",
            "operations: [customer.import]",
            "operations: [approval.*]",
            "policy-value-bad",
            at: "approval.*"
        ),
        Edit("retention.yaml", "term: P10Y", "term: 10Y", "policy-value-bad", at: "10Y"),
        Edit("retention.yaml", "at-end: shred", "at-end: burn", "policy-name-unknown", at: "burn"),
        Edit("retention.yaml", "  marketing:\n", "  sales:\n", "policy-key-unknown", at: "sales:"),
        Edit("workflow.yaml", "role: warehouse", "role: storehouse", "policy-name-unknown", at: "storehouse"),
        Edit(
            "workflow.yaml",
            "    guard: has-lines\n",
            "",
            "policy-step-unguarded",
            at: "products\n    text"
        ),
        Edit(
            "workflow.yaml",
            "    after: [picking]\n",
            "",
            "policy-step-unreachable",
            at: "shipping\n    text"
        ),
        Edit(
            "workflow.yaml",
            "after: [customer]",
            "after: [customer, shipment]",
            "policy-steps-cyclic",
            at: "products\n    text"
        ),
        Edit(
            "workflow.yaml",
            "    guard: customer-complete",
            "    after: [settlement]\n    guard: customer-complete",
            "policy-steps-cyclic",
            at: "customer\n    text"
        ),
        Edit("workflow.yaml", "after: [picking]", "after: [packing]", "policy-name-unknown", at: "packing]"),
        Edit(
            "workflow.yaml",
            "name: picking",
            "name: price",
            "policy-name-repeated",
            at: "price\n    text: the goods"
        ),
        Edit("workflow.yaml", "alert: low-stock", "alert: no-stock", "policy-name-unknown", at: "no-stock"),
        Edit(
            "workflow.yaml",
            "alert: stock-short",
            "alert: low-stock",
            "policy-name-repeated",
            at: "low-stock\n    role: clerk"
        ),
        Edit("workflow.yaml", "within: PT8H", "within: 8 hours", "policy-value-bad", at: "8 hours"),
        Edit("workflow.yaml", "within: PT8H", "within: PT0H", "policy-value-bad", at: "PT0H"),
        Edit(
            "workflow.yaml",
            "within: PT8H",
            "role: clerk\n    within: PT8H",
            "policy-contradiction",
            at: "clerk\n    within: PT8H"
        ),
        Edit(
            "workflow.yaml",
            "then: [clerk, sales-lead]",
            "then: [clerk, boss]",
            "policy-name-unknown",
            at: "boss"
        ),
        Edit(
            "workflow.yaml",
            "then: [clerk, sales-lead]",
            "then: [clerk, clerk]",
            "policy-name-repeated",
            at: "clerk]"
        ),
        Edit(
            "workflow.yaml",
            "  - alert: payment-overdue\n    role: finance\n",
            "  - alert: payment-overdue\n",
            "policy-key-missing",
            at: "alert: payment-overdue"
        ),
        Edit(
            "workflow.yaml",
            "  - alert: low-stock",
            "  - alert: low-stock\n    color: red",
            "policy-key-unknown",
            at: "color"
        ),
    ]

    @Test("is refused at its exact line and column", arguments: edits)
    func refused(edit: Edit) throws {
        let files = try ShippedPolicy.edited(edit.file, edit.old, edit.new)
        let error = try #require(throws: PolicyError.self) {
            try CompiledPolicy(files: files, vocabulary: ShippedPolicy.vocabulary)
        }
        #expect(error.code == edit.code, "\(error)")
        let text = try #require(files.texts[edit.file])
        let head = try #require(text.range(of: edit.at)).lowerBound
        let before = text[..<head].split(separator: "\n", omittingEmptySubsequences: false)
        let expected = "\(edit.file):\(before.count):\((before.last?.unicodeScalars.count ?? 0) + 1)"
        #expect(error.place?.description == expected, "\(error)")
        #expect(error.description.split(separator: "\n").count == 3)
    }

    @Test("in a case of tests.yaml is refused when the cases are run")
    func testCases() throws {
        for (old, new, code) in [
            ("operation: order.open, expect", "operation: order.opn, expect", "policy-name-unknown"),
            (
                "roles: [clerk], operation: order.open", "roles: [clark], operation: order.open",
                "policy-name-unknown"
            ),
            ("expect: permit, rule", "expect: full, rule", "policy-contradiction"),
            ("purpose: accounting", "purpose: gossip", "policy-name-unknown"),
        ] {
            let files = try ShippedPolicy.edited("tests.yaml", old, new)
            let policy = try CompiledPolicy(files: files, vocabulary: ShippedPolicy.vocabulary)
            let error = try #require(throws: PolicyError.self) { try policy.runTests() }
            #expect(error.code == code)
            #expect(error.place?.file == "tests.yaml")
        }
    }

    @Test("that leaves a file out, or brings one along, names the file")
    func files() throws {
        var texts = try ShippedPolicy.files().texts
        texts["extra.yaml"] = "a: b"
        #expect(throws: PolicyError.self) { try PolicyFiles(texts: texts) }
        texts["extra.yaml"] = nil
        texts["roles.yaml"] = nil
        #expect(throws: PolicyError.missingFile(name: "roles.yaml")) { try PolicyFiles(texts: texts) }
    }
}

import Foundation
import Policy
import Testing

@Suite("A limit")
struct LimitTests {
    let policy: CompiledPolicy
    let confirm: OperationIndex

    init() throws {
        policy = try ShippedPolicy.policy()
        confirm = try #require(policy.operation(named: "order.confirm"))
    }

    @Test("of an order's total is the most generous of the granting roles, and zero elsewhere")
    func totals() throws {
        func limit(_ roles: [String], _ currency: String) -> OrderLimit {
            policy.limit(
                roles: policy.roles(named: roles),
                operation: confirm,
                purpose: nil,
                currency: currency
            )
        }
        #expect(limit(["clerk"], "EUR") == .upTo(DecimalAmount(digits: 10_000, scale: 0)))
        #expect(limit(["clerk"], "JPY") == .upTo(DecimalAmount(digits: 1_500_000, scale: 0)))
        #expect(limit(["clerk"], "KWD") == .upTo(DecimalAmount(digits: 0, scale: 0)))
        #expect(limit(["clerk", "sales-lead"], "EUR") == .unlimited)
        #expect(limit(["finance"], "EUR") == .upTo(DecimalAmount(digits: 0, scale: 0)))
        #expect(limit(["clerk"], "EUR").allows(DecimalAmount(digits: 10_000_000, scale: 3)))
        #expect(!limit(["clerk"], "EUR").allows(DecimalAmount(digits: 1_000_001, scale: 2)))
    }

    @Test("of a discount and of reveals counts only for roles that grant the operation under the purpose")
    func discountsAndReveals() throws {
        let show = try #require(policy.operation(named: "customer.show"))
        let both = policy.roles(named: ["clerk", "support"])
        let service = policy.purpose(named: "customer-service")
        #expect(policy.discountPercent(roles: both, operation: confirm, purpose: nil).description == "10")
        #expect(policy.revealsPerHour(roles: both, operation: show, purpose: service) == 30)
        #expect(policy.revealsPerHour(roles: both, operation: show, purpose: nil) == 0)
    }

    @Test(
        "of an approval is reached by amount, by count, by an unnamed currency, and not without the measure"
    )
    func approvals() throws {
        func rules(_ operation: String, _ amount: (String, String)?, _ count: Int?, _ two: Bool) throws
            -> [String]
        {
            let total = try amount.map { (currency: $0.0, total: try #require(DecimalAmount($0.1))) }
            let index = try #require(policy.operation(named: operation))
            return policy.approvals(for: index, amount: total, count: count, isTwoPerson: two).map(\.id)
        }
        #expect(try rules("order.confirm", ("EUR", "50000"), nil, true) == ["large-order"])
        #expect(try rules("order.confirm", ("EUR", "49999.99"), nil, true).isEmpty)
        #expect(try rules("order.confirm", ("KWD", "1"), nil, true) == ["large-order"])
        #expect(try rules("order.confirm", nil, nil, true).isEmpty)
        #expect(try rules("order.confirm", ("EUR", "50000"), nil, false).isEmpty)
        #expect(try rules("customer.import", nil, 1000, true) == ["large-import"])
        #expect(try rules("customer.import", nil, 999, true).isEmpty)
        #expect(try rules("user.grant", nil, nil, true) == ["authority-change"])
    }

    @Test(
        "is written as a plain decimal number",
        arguments: ["", ".", "1.", ".5", "-1", "1e3", "1,5", " 1", "1.0000000001", "1234567890123456789"]
    )
    func refusedDecimals(text: String) {
        #expect(DecimalAmount(text) == nil)
    }

    @Test("keeps its text and compares by value")
    func decimals() throws {
        for text in ["0", "10", "0.05", "10000.00", "0.000000001"] {
            #expect(DecimalAmount(text)?.description == text)
        }
        #expect(DecimalAmount("1.50") == DecimalAmount("1.5"))
        #expect(DecimalAmount(digits: .max, scale: 0) > DecimalAmount(digits: .max, scale: 9))
    }

    @Test(
        "of time is an ISO 8601 duration",
        arguments: [
            "", "P", "PT", "1Y", "P1", "P1H", "PT1Y", "P1YT", "P-1D", "P1D1Y", "P1D1D", "P1.5D", "p1d",
        ]
    )
    func refusedDurations(text: String) {
        #expect(CalendarDuration(text) == nil)
    }

    @Test("of time is read in whole units")
    func durations() throws {
        let duration = try #require(CalendarDuration("P1Y2M3W4DT5H6M7S"))
        #expect((duration.years, duration.months, duration.days) == (1, 2, 25))
        #expect((duration.hours, duration.minutes, duration.seconds) == (5, 6, 7))
        #expect(CalendarDuration("PT0S")?.isZero == true)
    }

    @Test("of size: a policy's bytes are its sorted files, each with name and length")
    func canonicalBytes() throws {
        let files = try ShippedPolicy.files()
        let bytes = files.canonicalBytes
        let sizes = files.texts.map { $0.key.utf8.count + 9 + $0.value.utf8.count }
        #expect(bytes.count == sizes.reduce(0, +))
        #expect(bytes.starts(with: Array("approvals.yaml".utf8) + [0, 0, 0, 0, 0]))
        let edited = try ShippedPolicy.edited("roles.yaml", "clerk", "clerc")
        #expect(edited.canonicalBytes != bytes)
    }
}

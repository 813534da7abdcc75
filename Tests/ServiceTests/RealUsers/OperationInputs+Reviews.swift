import Foundation

extension OperationInputs {
    /// The month of today.
    static var month: String { String(Date().formatted(.iso8601.year().month().day()).prefix(7)) }

    /// Nobody new can have consented to what marketing asks for.
    static let reviews: [String: [OperationInput]] = [
        "review.make": [
            review(
                ["period": month],
                improvement(at: "review.improvements")
                    + [RevealedField(place: "review.roleUse", key: "user", field: "staff.user")]
            )
        ],
        "review.list": one(),
        "review.show": [review(["review": month], improvement(at: "review.improvements"))],
        // Whoever sees what is to be done reads it on the page, and nobody else.
        "review.page": [
            review(["review": month], tells: ["service.improvement"]), review(["review": month]),
        ],
        // Its month is not over.
        "review.sign-off": one(status: 409) { _ in ["review": month] },
        "review.action-add": [
            review(
                ["review": month, "improvement": PersonalValues.improvement],
                improvement(at: "improvement")
            )
        ],
        "review.action-list": [review([:], improvement(at: "improvements"))],
        "review.action-close": [
            review(["action": "IM-000001", "review": month], improvement(at: "improvement"))
        ],
    ]

    private static func review(
        _ body: [String: String],
        _ reveals: [RevealedField] = [],
        tells: [String] = []
    ) -> OperationInput {
        var input = OperationInput(body: { _ in body }, reveals: reveals, ruledOut: ["marketing": "consent"])
        (input.tells, input.searches) = (tells, tells)
        return input
    }

    private static func improvement(at place: String) -> [RevealedField] {
        [RevealedField(place: place, key: "improvement", field: "service.improvement")]
    }
}

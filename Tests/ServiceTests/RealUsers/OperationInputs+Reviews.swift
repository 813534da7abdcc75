import Foundation

extension OperationInputs {
    /// The month of today.
    static var month: String { String(Date().formatted(.iso8601.year().month().day()).prefix(7)) }

    static let reviews: [String: [OperationInput]] = [
        "review.make": one(reveals: [
            RevealedField(place: "review.roleUse", key: "user", field: "staff.user")
        ]) { _ in ["period": month] },
        "review.list": one(),
        // Made by nobody: changes are asked as dry runs.
        "review.show": one(status: 404) { _ in ["review": month] },
        "review.page": one(status: 404) { _ in ["review": month] },
        "review.sign-off": one(status: 404) { _ in ["review": month] },
        "review.action-add": one(status: 404) { _ in ["review": month, "improvement": "pick by noon"] },
        "review.action-list": one(),
        "review.action-close": one(status: 404) { _ in ["action": "IM-000001", "review": month] },
    ]
}

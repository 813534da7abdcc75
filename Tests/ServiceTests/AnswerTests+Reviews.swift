import Foundation

extension Session {
    /// Reviews of the past, of which one is signed off, and of the month that goes on.
    mutating func reviews() throws {
        try ask("review.make", ["period": "2020-01"])
        try ask("review.make", ["period": "2020-13"], status: 422)
        let improvement: [String: Any] = [
            "review": "2020-01", "improvement": "pick by noon", "figure": "orders.opened",
            "owner": NSUserName(),
            "dueOn": "2020-03-01",
        ]
        try ask("review.action-add", improvement)
        try ask("review.sign-off", ["review": "2020-01", "expectedVersion": 2], status: 409)
        try ask("review.sign-off", ["review": "2020-01", "expectedVersion": 1])
        try ask("review.action-add", improvement, status: 409)
        try ask("review.make", ["period": "2020-02"])
        let again = try ask("review.make", ["period": "2020-02"])
        precondition(again["verdict"] != nil, "a draft is made anew")
        try ask("review.action-close", ["action": "IM-000001", "review": "2020-01"], status: 409)
        try ask("review.action-close", ["action": "IM-000001", "review": "2020-02", "outcome": "done"])
        try ask("review.action-list", ["all": true])
        try ask("review.show", ["review": "2020-01"])
        let month = String(Date().formatted(.iso8601.year().month().day()).prefix(7))
        try ask("review.make", ["period": month])
        try ask("review.sign-off", ["review": month], status: 409)
        try ask("review.show", ["review": month], "\r\nCoffer-Purpose: incident-response")
        try ask("review.list")
        try ask("review.page", ["review": "2020-02", "language": "zh-Hans"])
    }
}

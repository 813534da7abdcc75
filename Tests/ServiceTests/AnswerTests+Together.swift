import Testing

extension Session {
    /// Notes, whom they mention, and what waits for whom.
    mutating func together() throws {
        let about: [String: Any] = ["about": "customer", "document": "C-000001"]
        func note(_ text: String) -> [String: Any] { about.merging(["text": text]) { $1 } }
        let first = try ask("note.add", note("see this, @role:warehouse and @clerk1"))["note"]
        let own = try #require((first as? [String: Any])?["user"] as? String)
        try ask("note.add", note("see this, @nobody-here"), status: 422)
        let mine = try ask("note.add", note("remember, @\(own)"))["note"] as? [String: Any]
        try ask("note.list", about.merging(["limit": 1]) { $1 })
        try ask("note.list", ["about": "order", "document": "SO-1999-000001"], status: 404)
        try ask("inbox.list", ["all": true, "limit": 1000])
        let id = try #require(mine?["id"] as? String)
        try ask("inbox.mark", ["items": [id]])
        try ask("inbox.mark", ["items": ["0198c0de-0000-7000-8000-000000000001"]], status: 422)
    }
}

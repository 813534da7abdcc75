import Orders
import Testing

@Suite("A mention in a text")
struct MentionTests {
    @Test(
        "is a word that begins with @, and says whom it means",
        arguments: [
            ("@clerk1 please look", ["clerk1"]), ("see it, @a.b-c_2.", ["a.b-c_2"]),
            ("(@one) and \"@two\", @three!", ["one", "two", "three"]),
            ("@role:clerk @team:main @user:bob", ["role:clerk", "team:main", "user:bob"]),
            ("请@clerk1看一下", ["clerk1"]), ("@bob: call her", ["bob"]), ("@bob:now", ["bob"]),
            ("@other:thing", ["other"]), ("@@bob", ["bob"]),
        ]
    )
    func found(text: String, words: [String]) {
        let found = Mention.all(in: text).map { mention in
            mention.kind.map { "\($0.rawValue):\(mention.name)" } ?? mention.name
        }
        #expect(found == words)
    }

    @Test(
        "is none in an e-mail address, alone, or without a name",
        arguments: [
            "write to ada@example.org", "a.b+c%d@example.org", "at 3 @ 4", "@", "@...", "@-", "@role:",
            "@ bob", "no one",
        ]
    )
    func none(text: String) {
        #expect(Mention.all(in: text).isEmpty)
    }

    @Test("tells where it stands, the first character being 1")
    func places() {
        #expect(Mention.all(in: "@a 好@b").map(\.position) == [1, 5])
    }
}

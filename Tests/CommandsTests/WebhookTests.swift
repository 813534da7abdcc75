import Foundation
import Testing

@testable import Commands

@Suite("Webhooks", .enabled(if: Program.isBuilt, "the program was not built"))
struct WebhookTests {
    /// A shop with products, and a receiver that is told of changes from here on.
    private func withReceiver(_ test: (WebhookReceiving) throws -> Void) throws {
        try Shop.with { shop in
            try shop.stock()
            let receiver = try WebhookReceiving(shop)
            defer { receiver.die() }
            let begun = try receiver.deliver()
            try #require(begun.code == 0, "\(begun.errors)")
            #expect(try receiver.messages.isEmpty, "it begins with the next change")
            try test(receiver)
        }
    }

    private func receive(_ quantity: Int, _ shop: Shop) throws {
        try shop.json("stock", "receive", "TEA-1", "\(quantity)")
    }

    @Test("tell of each change once, in order and signed, with no word about a person")
    func told() throws {
        try withReceiver { receiver in
            for quantity in 1...3 { try receive(quantity, receiver.shop) }
            try receiver.shop.json("customer", "add", "--name", "Wanda Webhook", "--email", "w@example.org")
            let done = try receiver.deliver()
            #expect(done.code == 0, "\(done.errors)")
            #expect((try done.json["webhook"] as? [String: Any])?["delivered"] as? Int == 4)
            let messages = try receiver.messages
            #expect(
                messages.map(\.type) == ["stock.receive", "stock.receive", "stock.receive", "customer.add"]
            )
            #expect(messages.map(\.sequence) == messages.map(\.sequence).sorted())
            #expect(Set(messages.map(\.id)).count == 4 && messages.allSatisfy(\.isSigned))
            for word in ["Wanda", "example.org", NSUserName()] {
                #expect(!messages.contains { $0.body.contains(word) }, "\(word)")
            }
            #expect(try receiver.deliver().code == 0)
            #expect(try receiver.messages.count == 4, "nothing is told twice")
        }
    }

    @Test("wait behind the one that is not taken, and go on with it", arguments: ["500", "hang", "dead"])
    func notTaken(fault: String) throws {
        try withReceiver { receiver in
            try receive(1, receiver.shop)
            #expect(try receiver.deliver().code == 0)
            for quantity in 2...4 { try receive(quantity, receiver.shop) }
            if fault == "dead" { receiver.die() } else { try receiver.answer(fault) }
            let refused = try receiver.deliver(attempts: 2)
            #expect(refused.code == 75 && refused.errors.contains("webhook-not-taken"), "\(refused.errors)")
            let tried = try receiver.messages.filter { $0.mode != "ok" }
            #expect(tried.count == (fault == "dead" ? 0 : 2) && Set(tried.map(\.id)).count <= 1)
            if fault == "dead" { try receiver.begin() } else { try receiver.answer("ok") }
            #expect(try receiver.deliver().code == 0)
            let taken = try receiver.taken
            #expect(taken.count == 4 && taken.map(\.sequence) == taken.map(\.sequence).sorted())
            #expect(Set(taken.map(\.id)).count == 4)
            if let first = tried.first {
                #expect(taken[1].id == first.id, "the same message has the same id")
            }
        }
    }

    @Test("that go on wait for a receiver that is away, and a killed delivery leaves nothing out")
    func followed() throws {
        try withReceiver { receiver in
            var delivery = try receiver.follow()
            try receive(1, receiver.shop)
            try receiver.wait(taken: 1)
            receiver.die()
            try receive(2, receiver.shop)
            Thread.sleep(forTimeInterval: 0.5)
            try receiver.begin()
            try receiver.wait(taken: 2)
            kill(delivery.processIdentifier, SIGKILL)
            delivery.waitUntilExit()
            for quantity in 3...5 { try receive(quantity, receiver.shop) }
            delivery = try receiver.follow()
            try receiver.wait(taken: 5)
            let busy = try receiver.deliver()
            #expect(busy.code == 75 && busy.errors.contains("webhook-busy"), "\(busy.errors)")
            delivery.interrupt()
            delivery.waitUntilExit()
            #expect(delivery.terminationStatus == 0)
            let types = try receiver.taken
            #expect(Set(types.map(\.id)).count == 5, "at least once each")
            #expect(types.map(\.sequence) == types.map(\.sequence).sorted())
        }
    }

    @Test("stop where the receiver is gone for good, and tell only what is wanted")
    func gone() throws {
        try withReceiver { receiver in
            try receive(1, receiver.shop)
            try receiver.answer("410")
            let gone = try receiver.deliver(attempts: 3)
            #expect(gone.code == 69 && gone.errors.contains("webhook-receiver-gone"))
            #expect(try receiver.messages.count == 1, "it is not asked again")
            try receiver.answer("ok")
            try receiver.shop.json("customer", "add", "--name", "Ada")
            #expect(try receiver.deliver("--only", "customer.*").code == 0)
            #expect(try receiver.taken.map(\.type) == ["customer.add"])
        }
    }

    @Test("are refused where the log is another than the one that was delivered from")
    func replaced() throws {
        try withReceiver { receiver in
            try receive(1, receiver.shop)
            #expect(try receiver.deliver().code == 0)
            let state = try String(contentsOfFile: receiver.stateFile, encoding: .utf8)
            let other = state.replacing("stock.receive", with: "stock.adjust")
            try #require(other != state)
            try other.write(toFile: receiver.stateFile, atomically: true, encoding: .utf8)
            try receive(2, receiver.shop)
            let refused = try receiver.deliver()
            #expect(refused.code == 65 && refused.errors.contains("webhook-log-replaced"))
            #expect(try receiver.messages.count == 1)
            try "{".write(toFile: receiver.stateFile, atomically: true, encoding: .utf8)
            #expect(try receiver.deliver().code == 65)
        }
    }

    @Test("need a secret that nobody else reads, and an address that nobody else can")
    func guarded() throws {
        try withReceiver { receiver in
            chmod(receiver.secretFile, 0o644)
            let lax = try receiver.deliver()
            #expect(lax.code == 78 && lax.errors.contains("chmod 600"))
            chmod(receiver.secretFile, 0o600)
            let again = try Program.run(["webhook", "secret", receiver.secretFile], in: receiver.shop.folder)
            #expect(again.code == 75 && again.errors.contains("is there already"))
            try "whsec_short".write(toFile: receiver.secretFile, atomically: false, encoding: .utf8)
            #expect(try receiver.deliver().code == 78)
        }
    }

    @Test(
        "go over TLS, or stay on this machine",
        arguments: [
            ("https://example.org/hook", true), ("http://127.0.0.1:8080/", true),
            ("http://localhost/a", true),
            ("http://[::1]:9/a", true), ("http://example.org/hook", false), ("ftp://localhost/a", false),
            ("http://localhost.example.org/", false), ("https://user:word@example.org/", false),
            ("https://", false), ("example.org", false), ("https://example.org/\nheader = \"x", false),
            ("http://127.0.0.1@example.org/", false), ("file:///etc/passwd", false), ("", false),
        ]
    )
    func address(text: String, isAllowed: Bool) {
        #expect(WebhookReceiver.isAllowed(text) == isAllowed)
    }

    @Test("wait twice as long each time, and a minute at most")
    func pauses() {
        #expect(
            [1, 2, 3].map(WebhookDelivery.pause) == [
                .milliseconds(200), .milliseconds(400), .milliseconds(800),
            ]
        )
        #expect([10, 64, Int.max].allSatisfy { WebhookDelivery.pause(after: $0) == .seconds(60) })
    }
}

import Foundation
import TestSupport

/// One request of a client as it was sent, so that it can be sent again word for word, and what came back.
struct Exchange: Sendable {
    enum Kind: Sendable { case openDraft, openConfirmed, confirm, receive }

    /// How it ended, as far as the client knows.
    enum Outcome: Sendable, Equatable {
        /// It was done; orders have an id, confirmed ones a number.
        case done(id: String?, number: String?)
        /// It was not done, because of this code.
        case refused(String)
        /// No answer came.
        case lost
    }

    let key: String
    let kind: Kind
    let sku: String
    let quantity: Int
    let body: [UInt8]
    var outcome = Outcome.lost

    init(_ kind: Kind, key: String, sku: String, quantity: Int, draft: String? = nil) {
        self.kind = kind
        self.key = key
        self.sku = sku
        self.quantity = quantity
        let line = #"{"sku":"\#(sku)","quantity":"\#(quantity)"}"#
        let text =
            switch kind {
            case .openDraft: #"{"customer":"C-000001","lines":[\#(line)]}"#
            case .openConfirmed: #"{"customer":"C-000001","lines":[\#(line)],"confirm":true}"#
            case .confirm: #"{"order":"\#(draft ?? "")"}"#
            case .receive: line
            }
        body = Array(text.utf8)
    }

    /// Whether it makes an order.
    var opensOrder: Bool { kind == .openDraft || kind == .openConfirmed }

    /// Sends it, and says how it ended.
    func send(on client: RawClient) -> Outcome {
        let operation =
            switch kind {
            case .openDraft, .openConfirmed: "order/open"
            case .confirm: "order/confirm"
            case .receive: "stock/receive"
            }
        let head =
            "POST /v1/\(operation) HTTP/1.1\r\nHost: x\r\nIdempotency-Key: \(key)\r\n"
            + "Content-Length: \(body.count)\r\n\r\n"
        client.send(Array(head.utf8) + body)
        let parts = client.answer().split(separator: "\r\n\r\n", maxSplits: 1)
        // Why also half an answer: whoever did not read it whole knows nothing.
        guard parts.count == 2, let json = try? JSONSerialization.jsonObject(with: Data(parts[1].utf8)),
            let answer = json as? [String: Any]
        else { return .lost }
        guard parts[0].hasPrefix("HTTP/1.1 200 ") else {
            return .refused(answer["code"] as? String ?? "without a code")
        }
        let order = answer["order"] as? [String: Any]
        // Why: when it is asked again, a draft may have been confirmed meanwhile.
        let number = kind == .openDraft ? nil : order?["number"] as? String
        return .done(id: order?["id"] as? String, number: number)
    }
}

/// One client that asks one thing after another until its server is gone.
struct FaultClient: Sendable {
    /// Of this there is always enough.
    static let plenty = "TEA-1"
    /// Of this there is hardly any, so that clients fight for it.
    static let scarce = "RARE-1"
    /// More than any server answers before it is killed.
    private static let longest = 2000

    let socket: String
    let name: String
    let seed: UInt64

    /// Everything it asked; the last may have no answer.
    func run(_ answers: AnswerCount) -> [Exchange] {
        guard let client = try? RawClient(socket) else { return [] }
        var random = SeededGenerator(seed: seed)
        var exchanges: [Exchange] = []
        var draft: Exchange?
        while exchanges.count < Self.longest {
            let next = step(exchanges.count, confirming: draft, &random)
            draft = nil
            var exchange = next
            exchange.outcome = exchange.send(on: client)
            exchanges.append(exchange)
            if exchange.outcome == .lost { break }
            answers.add()
            if exchange.kind == .openDraft { draft = exchange }
        }
        return exchanges
    }

    private func step(_ count: Int, confirming draft: Exchange?, _ random: inout SeededGenerator) -> Exchange
    {
        let key = "\(name)-\(count)"
        if let draft, case .done(let id?, _) = draft.outcome {
            return Exchange(.confirm, key: key, sku: draft.sku, quantity: draft.quantity, draft: id)
        }
        let sku = random.next() % 4 == 0 ? Self.scarce : Self.plenty
        let quantity = Int(random.next() % 3) + 1
        switch random.next() % 8 {
        case 0: return Exchange(.receive, key: key, sku: sku, quantity: 1)
        case 1, 2: return Exchange(.openDraft, key: key, sku: sku, quantity: quantity)
        default: return Exchange(.openConfirmed, key: key, sku: sku, quantity: quantity)
        }
    }
}

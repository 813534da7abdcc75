/// Where things are on the server.
enum ServicePath {
    static let health = "/healthz"
    static let metrics = "/metrics"
    static let document = "/openapi.json"

    /// The path of an operation: `order.confirm` is at `/v1/order/confirm`.
    static func of(_ operation: String) -> String {
        "/v1/" + operation.split(separator: ".").joined(separator: "/")
    }
}

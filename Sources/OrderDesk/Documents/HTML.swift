/// A piece of HTML: text that is put into one is escaped, and only another piece goes in as it is.
struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// The markup.
    let text: String

    /// Markup written in the source.
    init(stringLiteral markup: String) { text = markup }

    /// Markup written in the source, with values in it.
    init(stringInterpolation pieces: Pieces) { text = pieces.text }

    /// Pieces one after the other.
    init(_ pieces: [HTML]) { text = pieces.map(\.text).joined() }

    /// Text that a person wrote, escaped for elements and for attributes in double quotes.
    ///
    /// A control character that XML does not allow becomes U+FFFD.
    static func escaped(_ text: String) -> String {
        var markup = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"": markup += "&quot;"
            case "'": markup += "&#39;"
            case "\t", "\n", "\r": markup.unicodeScalars.append(scalar)
            case _ where scalar.properties.generalCategory == .control: markup += "\u{FFFD}"
            default: markup.unicodeScalars.append(scalar)
            }
        }
        return markup
    }

    /// What a literal is made of.
    struct Pieces: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ markup: String) { text += markup }

        mutating func appendInterpolation(_ value: String) { text += HTML.escaped(value) }

        mutating func appendInterpolation(_ value: Int64) { text += "\(value)" }

        mutating func appendInterpolation(_ piece: HTML) { text += piece.text }

        mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { text += piece.text } }
    }
}

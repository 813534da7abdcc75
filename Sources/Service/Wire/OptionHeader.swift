internal import Engine
internal import FoundationEssentials
internal import HTTPTypes

/// The headers that carry how a request is made; texts are percent-encoded UTF-8.
enum OptionHeader: String, CaseIterable {
    case actingAs = "Coffer-As"
    case purpose = "Coffer-Purpose"
    case reason = "Coffer-Reason"
    case idempotencyKey = "Idempotency-Key"
    case dryRun = "Coffer-Dry-Run"

    /// Whether a header that looks like an option is none; other headers are nobody's business here.
    static func isMisspelt(_ name: HTTPField.Name) -> Bool {
        name.canonicalName.hasPrefix("coffer-")
            && !allCases.contains { $0.rawValue.lowercased() == name.canonicalName }
    }

    /// The headers of a request, name and value.
    static func headers(_ request: Request) -> [(name: String, value: String)] {
        let values: [(Self, String?)] = [
            (.actingAs, request.actingAs), (.purpose, request.purpose), (.reason, request.reason),
            (.idempotencyKey, request.idempotencyKey), (.dryRun, request.isDryRun ? "true" : nil),
        ]
        return values.compactMap { header, value in value.map { (header.rawValue, encoded($0)) } }
    }

    /// Everything but letters, digits and `-._~` as `%XX`.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
            if isPlain {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    /// The text of an encoded value; nil when it is not one: only visible ASCII stands for itself.
    static func decoded(_ value: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(value.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                guard (0x21...0x7E).contains(byte) else { return nil }
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
}

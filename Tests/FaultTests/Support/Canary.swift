import Foundation

/// Values that occur nowhere else, one for every personal field that takes any text.
///
/// A country is left out: two letters from a list are everywhere.
enum Canary {
    /// The options of `customer add` and `customer edit`, with their values; `mark` makes another set.
    static func customer(_ mark: String) -> [(option: String, value: String)] {
        [
            ("--name", "Zqnam\(mark)ovic Canary"), ("--contact-name", "Zqcon\(mark)elia"),
            ("--contact-title", "Zqtit\(mark)ess"), ("--email", "zqmail\(mark)@zqhost\(mark).example"),
            ("--phone", "+49 30 \(digits(mark))51"), ("--fax", "+49 30 \(digits(mark))52"),
            ("--street", "Zqstr\(mark)allee 7"), ("--city", "Zqcit\(mark)burg"),
            ("--region", "Zqreg\(mark)land"), ("--postcode", "ZQP\(digits(mark))"),
            ("--tax-id", "ZQT\(digits(mark))53"), ("--bill-name", "Zqbna\(mark)ovic"),
            ("--bill-street", "Zqbst\(mark)allee"), ("--bill-city", "Zqbci\(mark)burg"),
            ("--bill-region", "Zqbre\(mark)land"), ("--bill-postcode", "ZQB\(digits(mark))"),
        ]
    }

    /// The options of `order open`.
    static func shipTo(_ mark: String) -> [(option: String, value: String)] {
        [
            ("--ship-name", "Zqsna\(mark)ovic"), ("--ship-street", "Zqsst\(mark)allee"),
            ("--ship-city", "Zqsci\(mark)burg"), ("--ship-region", "Zqsre\(mark)land"),
            ("--ship-postcode", "ZQS\(digits(mark))"), ("--ship-phone", "+49 40 \(digits(mark))54"),
        ]
    }

    /// Words of a command line.
    static func words(_ options: [(option: String, value: String)]) -> [String] {
        options.flatMap { [$0.option, $0.value] }
    }

    /// Every canary as one would look for it: each word of a value, and the digits of a number without blanks.
    static func needles(_ options: [(option: String, value: String)]) -> [String] {
        options.flatMap { option, value in
            if option.hasSuffix("phone") || option.hasSuffix("fax") {
                let bare = value.filter(\.isNumber)
                return [String(value.suffix(8)), String(bare.dropFirst(2))]
            }
            return value.split { " @".contains($0) }.map(String.init).filter {
                $0.lowercased().hasPrefix("zq")
            }
        }
    }

    /// Six digits that only this mark gives.
    private static func digits(_ mark: String) -> String {
        String(mark.utf8.reduce(7) { ($0 * 131 + Int($1)) % 900_000 } + 100_000)
    }
}

/// A search for texts in any spelling a program might leave them in.
struct CanarySearch {
    private let patterns: [(name: String, bytes: [UInt8], foldsCase: Bool)]

    init(_ needles: [String]) {
        patterns = needles.flatMap { needle in
            let utf8 = Array(needle.utf8)
            let low = Array(needle.lowercased().utf8)
            let plain: [(String, [UInt8], Bool)] = [
                ("plain", low, true), ("UTF-16", low.flatMap { [$0, 0] }, true),
                ("hexadecimal", utf8.flatMap { Array(Self.hexadecimal($0).utf8) }, true),
            ]
            let encoded = [utf8, low].flatMap { bytes in
                (0..<3).map { ("base64", Self.base64(bytes, at: $0), false) }
            }
            return (plain + encoded).map { ("\(needle) (\($0.0))", $0.1, $0.2) }
        }
    }

    /// Which texts stand in some bytes.
    func hits(_ bytes: [UInt8]) -> [String] {
        let exact = Data(bytes)
        let folded = Data(bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
        return patterns.filter { pattern in
            (pattern.foldsCase ? folded : exact).range(of: Data(pattern.bytes)) != nil
        }.map(\.name)
    }

    /// Which texts stand in a text.
    func hits(_ text: String) -> [String] { hits(Array(text.utf8)) }

    /// Which texts stand in which files of a folder, or in the names of files.
    func hits(inFolder folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).flatMap { name in
            let contents = FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init) ?? []
            return (hits(contents) + hits(name)).map { "\(name): \($0)" }
        }
    }

    /// What of a base64 text is the same whatever stands around these bytes, `offset` bytes into a group of three.
    private static func base64(_ bytes: [UInt8], at offset: Int) -> [UInt8] {
        let text = Array(Data(Array(repeating: 0, count: offset) + bytes).base64EncodedString().utf8)
        let whole = (offset + bytes.count) / 3 * 4
        return Array(text[(offset == 0 ? 0 : offset + 1)..<whole])
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16)
        return text.count == 1 ? "0" + text : text
    }
}

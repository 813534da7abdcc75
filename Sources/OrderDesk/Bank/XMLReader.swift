internal import Engine

/// Reads XML of strangers into elements: tags, attributes, text, CDATA, comments.
///
/// Why our own: a document type, which can make a parser read other files or grow without end, is not in it at all; and
/// depth, size and count have bounds.
struct XMLReader {
    /// The most bytes of a file.
    static let longest = 32 << 20
    /// The most elements of a file.
    static let most = 1_000_000
    /// The deepest nesting.
    static let deepest = 64

    private let bytes: [UInt8]
    private var at = 0

    /// Reads a whole file.
    ///
    /// - Throws: `InputError` with the line where it is not what it should be.
    static func read(_ bytes: [UInt8]) throws(InputError) -> XMLElement {
        guard bytes.count <= longest else {
            throw InputError(
                "file",
                "it has more than \(longest >> 20) MiB",
                help: "ask the bank for one file a day"
            )
        }
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
            throw InputError("file", "it is not text in UTF-8", help: "ask the bank for it in UTF-8")
        }
        var reader = XMLReader(
            bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        )
        return try reader.document()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func document() throws(InputError) -> XMLElement {
        var (open, root, count): ([XMLElement], XMLElement?, Int) = ([], nil, 0)
        func close(_ element: XMLElement) {
            if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
        }
        while at < bytes.count {
            if bytes[at] != UInt8(ascii: "<") {
                let text = try decoded(until: UInt8(ascii: "<"))
                if open.isEmpty {
                    guard text.allSatisfy(\.isWhitespace) else {
                        throw fault("there is text outside of the elements")
                    }
                } else {
                    open[open.count - 1].text += text
                }
            } else if skip("<!--") {
                _ = try raw(until: "-->")
            } else if skip("<![CDATA[") {
                guard !open.isEmpty else { throw fault("there is text outside of the elements") }
                open[open.count - 1].text += try raw(until: "]]>")
            } else if starts("<!") {
                throw fault("it declares a document type or entities, which a bank's file never needs")
            } else if skip("<?") {
                try instruction()
            } else if skip("</") {
                let name = try name()
                skipBlanks()
                guard skip(">"), let last = open.popLast(), last.name == Self.local(name) else {
                    throw fault("`</\(name)>` closes nothing")
                }
                close(last)
            } else {
                count += 1
                guard root == nil, count <= Self.most, open.count < Self.deepest else {
                    throw fault(
                        root == nil ? "it has too many elements, or too deep ones" : "it has a second root"
                    )
                }
                let (element, isEmpty) = try opening()
                if isEmpty { close(element) } else { open.append(element) }
            }
        }
        guard let root, open.isEmpty else { throw fault("it ends before its last element is closed") }
        return root
    }

    private mutating func opening() throws(InputError) -> (XMLElement, isEmpty: Bool) {
        at += 1
        let name = try name()
        var attributes: [String: String] = [:]
        while true {
            skipBlanks()
            if skip("/>") { return (XMLElement(name: Self.local(name), attributes: attributes), true) }
            if skip(">") { return (XMLElement(name: Self.local(name), attributes: attributes), false) }
            let key = try self.name()
            skipBlanks()
            guard skip("="), attributes[key] == nil else {
                throw fault("an attribute of `<\(name)>` is written wrongly")
            }
            skipBlanks()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
                throw fault("an attribute of `<\(name)>` is not quoted")
            }
            let quote = bytes[at]
            at += 1
            attributes[key] = try decoded(until: quote)
            at += 1
        }
    }

    /// A processing instruction; the one at the beginning may name an encoding, and only ours.
    private mutating func instruction() throws(InputError) {
        let isDeclaration = starts("xml ")
        let text = try raw(until: "?>")
        guard isDeclaration, let range = text.lowercased().firstRange(of: "encoding") else { return }
        guard text.lowercased()[range.upperBound...].contains("utf-8") else {
            throw fault("it says that it is not in UTF-8")
        }
    }

    private mutating func raw(until end: String) throws(InputError) -> String {
        let start = at
        while at < bytes.count, !starts(end) { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        guard skip(end) else { throw fault("`\(end)` is missing") }
        return text
    }

    /// Text with its references put in: the five of XML and numbers of characters, no others.
    private mutating func decoded(until end: UInt8) throws(InputError) -> String {
        var out: [UInt8] = []
        while at < bytes.count, bytes[at] != end {
            if bytes[at] == UInt8(ascii: "<") { throw fault("an attribute holds `<`") }
            if bytes[at] != UInt8(ascii: "&") {
                out.append(bytes[at])
                at += 1
                continue
            }
            at += 1
            let name = try raw(until: ";")
            guard let text = Self.reference(name) else { throw fault("`&\(name.prefix(20));` is not known") }
            out += text.utf8
        }
        guard at < bytes.count || end == UInt8(ascii: "<") else { throw fault("an attribute does not end") }
        return String(decoding: out, as: UTF8.self)
    }

    private static func reference(_ name: String) -> String? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.utf8.count <= 8, name.hasPrefix("#") else { return nil }
            let number =
                name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
            guard let number, number >= 9, let scalar = Unicode.Scalar(number) else { return nil }
            return String(scalar)
        }
    }

    private mutating func name() throws(InputError) -> String {
        let start = at
        while at < bytes.count, Self.isInName(bytes[at]) { at += 1 }
        guard at > start else { throw fault("a name is missing") }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private static func isInName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: ":"), 0x80...:
            true
        default: false
        }
    }

    private static func local(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }

    private mutating func skipBlanks() {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }

    private func starts(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

    private mutating func skip(_ text: String) -> Bool {
        guard starts(text) else { return false }
        at += text.utf8.count
        return true
    }

    private func fault(_ reason: String) -> InputError {
        let line = 1 + bytes[..<min(at, bytes.count)].count { $0 == 0x0A }
        return InputError(
            "file",
            "line \(line): \(reason)",
            help: "ask the bank for the file again, as camt.053 in UTF-8"
        )
    }
}

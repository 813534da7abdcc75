import Foundation

/// What a package consists of, as far as its walls go: targets in order, what each depends on, what it imports.
struct House {
    /// The modules that need no declaration.
    static let standardModules: Set = [
        "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Swift", "Synchronization",
    ]

    /// Names of targets, lowest floor first where the order is known.
    var order: [String] = []
    /// What each target may or does import.
    var imports: [String: Set<String>] = [:]
    /// The owners of each product from outside: one, or several where each stands alone.
    var owners: [String: [String]] = [:]

    /// Reads the two tables of `docs/house.md`.
    init(page: String) {
        var isOwners = false
        for line in page.split(separator: "\n") where line.hasPrefix("|") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 2, !cells[0].hasPrefix("---") else { continue }
            switch cells {
            case ["target", "imports"]: isOwners = false
            case ["outside", "owner"]: isOwners = true
            case _ where isOwners: owners[cells[0]] = Self.names(cells[1])
            default:
                order.append(cells[0])
                imports[cells[0]] = Set(Self.names(cells[1]))
            }
        }
    }

    /// Reads what `swift package dump-package` prints, leaving out tests and what lies among them.
    init(dump: Data) throws {
        let package = try JSONDecoder().decode(Package.self, from: dump)
        for target in package.targets where !target.isForTests {
            order.append(target.name)
            imports[target.name] = Set(target.dependencies.compactMap(\.name))
        }
    }

    private static func names(_ cell: String) -> [String] {
        cell.split(separator: ", ").map(String.init)
    }

    private struct Package: Decodable {
        let targets: [Target]
    }

    private struct Target: Decodable {
        let name: String
        let type: String
        let path: String?
        let dependencies: [Dependency]

        var isForTests: Bool { type == "test" || path?.hasPrefix("Tests/") == true }
    }

    /// One of `{"byName": [name, …]}`, `{"product": [name, …]}`, `{"target": [name, …]}`.
    private struct Dependency: Decodable {
        let name: String?

        init(from decoder: any Decoder) throws {
            let kinds = try decoder.singleValueContainer().decode([String: [Part]].self)
            name = kinds.values.first?.first?.text
        }
    }

    /// A part of a dependency; only texts matter.
    private struct Part: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            text = try? decoder.singleValueContainer().decode(String.self)
        }
    }
}

extension House {
    /// The module that an `import` line names, or nil for any other line.
    static func module(importedBy line: Substring) -> String? {
        let words = line.split(whereSeparator: \.isWhitespace)
        let isAttribute = { (word: Substring) in
            word.hasPrefix("@")
                || ["public", "package", "internal", "fileprivate", "private"].contains(String(word))
        }
        let rest = words.drop(while: isAttribute)
        // Why letters of ASCII: no module begins otherwise, but a text may have a line like it.
        guard rest.first == "import", let last = rest.dropFirst().last, let letter = last.first,
            letter.isASCII
        else { return nil }
        return last.split(separator: ".").first.map(String.init)
    }

    /// What is wrong when `real` is held against this drawing, in words.
    func breaches(in real: House) -> [String] {
        var breaches: [String] = []
        for target in Set(order).symmetricDifference(real.order).sorted() {
            breaches.append("\(target) is on one of page and package only")
        }
        for (index, target) in order.enumerated() {
            let drawn = imports[target, default: []]
            let found = real.imports[target, default: []]
            for module in found.symmetricDifference(drawn).sorted() {
                breaches.append("\(target): \(module) is on one of page and package only")
            }
            for module in drawn.sorted() where !order[..<index].contains(module) && owners[module] == nil {
                breaches.append("\(target): \(module) does not stand below it")
            }
            for module in found.sorted() {
                guard let owners = owners[module], !owners.contains(target) else { continue }
                breaches.append("\(target): \(module) belongs to \(owners.joined(separator: ", "))")
            }
        }
        return breaches
    }

    /// What is wrong with an import of `module` in a source file of `target`, or nil.
    func breach(of target: String, importing module: String) -> String? {
        guard !Self.standardModules.contains(module), !imports[target, default: []].contains(module) else {
            return nil
        }
        return "\(target) imports \(module)"
    }
}

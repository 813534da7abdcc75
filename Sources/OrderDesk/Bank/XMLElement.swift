internal import Foundation

/// An element of a file that somebody else wrote; its name is without a prefix.
struct XMLElement {
    let name: String
    let attributes: [String: String]
    var children: [XMLElement] = []
    var text = ""

    /// Every child of this name.
    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// The first element at a path of names.
    func first(_ path: String) -> XMLElement? {
        path.split(separator: "/").reduce(self) { element, name in
            element?.children.first { $0.name == name }
        }
    }

    /// The text at a path, without blanks around it; nil where there is none.
    func text(at path: String) -> String? {
        guard let text = first(path)?.text.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty
        else {
            return nil
        }
        return text
    }
}

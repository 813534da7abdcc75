internal import ArgumentParser
internal import Glibc

/// The languages that messages are written in.
enum Language: String, CaseIterable, ExpressibleByArgument {
    /// English.
    case english = "en"
    /// Chinese in simplified characters.
    case simplifiedChinese = "zh-Hans"

    /// Where a language is looked for that no option names, the first one that says something first.
    private static let variables = ["COFFER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]

    /// The language of whoever works here, as their environment says.
    static var ofEnvironment: Language {
        let said = variables.lazy.compactMap { name in getenv(name).map { String(cString: $0) } }
        return said.first { !$0.isEmpty }.map(Language.init(closestTo:)) ?? .english
    }

    /// The language closest to a BCP 47 tag or the name of a locale: Chinese for any Chinese, English for all others.
    init(closestTo tag: String) {
        let primary = tag.lowercased().prefix { $0.isLetter }
        self = primary == "zh" ? .simplifiedChinese : .english
    }

    /// The language that words of a command line ask for, as far as it can be told from words that may not parse.
    static func of(_ words: [String]) -> Language {
        let assigned = words.last { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
        let named = zip(words, words.dropFirst()).first { $0.0 == "--lang" }?.1
        return (assigned ?? named).flatMap(Language.init(rawValue:)) ?? ofEnvironment
    }
}

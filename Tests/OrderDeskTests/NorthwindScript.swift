import Foundation
import TestSupport

/// Figures that an independent script computes from the Northwind files.
enum NorthwindScript {
    /// Whether python3 is installed.
    static let isThere = (try? run(["--version"])) != nil
    static let absence = "python3 is not installed"

    /// Figures of the files, looking back from a day.
    struct History: Decodable {
        let delivery: [Value]
        let months: [String: [Value]]
        let late: [[Value]]
        let revenue: [String: [String: [Value]]]
        let stock: [String: Outlook]
        let lead: [String]
    }

    /// What is said of a product.
    struct Outlook: Decodable {
        let low: Bool
        let expected: String
        let proposed: String
    }

    /// A number or a text, as text.
    struct Value: Decodable, CustomStringConvertible {
        let description: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                description = "\(number)"
            } else {
                description = try container.decode(String.self)
            }
        }
    }

    static func history(_ folder: String, asOf day: String) throws -> History {
        try JSONDecoder().decode(History.self, from: run([try script(), "history", folder, day]))
    }

    /// Orders, revenue, cost, what is left, and the same in percent, by what it is summed up by and by the key in the files.
    static func margins(_ folder: String) throws -> [String: [String: [String]]] {
        let output = try run([try script(), "margin", folder])
        return try JSONDecoder().decode([String: [String: [String]]].self, from: output)
    }

    /// Who owes what, from invoices as JSON.
    static func aging(asOf day: String, invoices: Data) throws -> [String: [String: String]] {
        let output = try run([try script(), "aging", day], input: invoices)
        return try JSONDecoder().decode([String: [String: String]].self, from: output)
    }

    /// Revenue, cost, what is left and the same in percent, from lines, credits and returns.
    static func kept(_ facts: Data) throws -> [String] {
        try JSONDecoder().decode([String].self, from: run([try script(), "kept"], input: facts))
    }

    private static func script() throws -> String {
        try ProjectFiles.path("Tests/OrderDeskTests/Scripts/northwind_figures.py")
    }

    /// A script that did not end well.
    struct Failed: Error {
        let code: Int32
    }

    static func run(_ arguments: [String], input: Data = Data()) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let (given, taken) = (Pipe(), Pipe())
        process.standardInput = given
        process.standardOutput = taken
        try process.run()
        try given.fileHandleForWriting.write(contentsOf: input)
        try given.fileHandleForWriting.close()
        let output = try taken.fileHandleForReading.readToEnd() ?? Data()
        try taken.fileHandleForReading.close()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(code: process.terminationStatus) }
        return output
    }
}

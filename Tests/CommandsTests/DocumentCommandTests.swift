import Foundation
import Testing

@Suite("Documents on the command line", .enabled(if: Program.isBuilt, "the program was not built"))
struct DocumentCommandTests {
    private static let hasPDF = FileManager.default.isExecutableFile(atPath: "/usr/bin/weasyprint")
    private static let hasPDFText = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

    private func order(_ shop: Shop) throws -> String {
        try shop.stock()
        let opened = try shop.json(
            "order",
            "open",
            "--customer",
            "C-000001",
            "--line",
            "TEA-1:3",
            "--confirm"
        )
        let order = try #require(opened["order"] as? [String: Any])
        return try #require(order["number"] as? String)
    }

    @Test("are written to a file, and known again")
    func html() throws {
        try Shop.with { shop in
            let number = try order(shop)
            let made = try shop.run("order", "document", number, "--out", "order.html")
            #expect(made.code == 0 && made.output.isEmpty, "\(made.errors)")
            let verified = try shop.run("document", "verify", "order.html")
            #expect(verified.code == 0 && verified.output.contains("order-confirmation"))
            let file = shop.folder.appending(path: "order.html")
            let page = try String(contentsOf: file, encoding: .utf8)
            try Data((page + " ").utf8).write(to: file)
            #expect(try shop.run("document", "verify", "order.html").code == 75)
            let printed = try shop.run("order", "document", number, "--language", "zh-Hans")
            #expect(printed.output.hasPrefix("<!DOCTYPE html>") && printed.output.contains("订单确认书"))
        }
    }

    @Test("as PDF ask for the program that makes it, where it is missing")
    func missing() throws {
        try Shop.with { shop in
            let number = try order(shop)
            let asked = try shop.run(
                "order",
                "document",
                number,
                "--format",
                "pdf",
                "--out",
                "x.pdf",
                environment: ["PATH": shop.folder.path]
            )
            #expect(asked.code == 69 && asked.errors.contains("apt install weasyprint"))
            #expect(!FileManager.default.fileExists(atPath: shop.folder.appending(path: "x.pdf").path))
        }
    }

    @Test("are PDF where the file's name says so, HTML where the option does")
    func byName() throws {
        try Shop.with { shop in
            let number = try order(shop)
            let asked = try shop.run(
                "order",
                "document",
                number,
                "--out",
                "x.PDF",
                environment: ["PATH": shop.folder.path]
            )
            #expect(asked.code == 69 && asked.errors.contains("apt install weasyprint"))
            #expect(!FileManager.default.fileExists(atPath: shop.folder.appending(path: "x.PDF").path))
            let page = try shop.run("order", "document", number, "--format", "html", "--out", "x.pdf")
            #expect(page.code == 0, "\(page.errors)")
            let written = try Data(contentsOf: shop.folder.appending(path: "x.pdf"))
            #expect(written.starts(with: Data("<!DOCTYPE html>".utf8)))
        }
    }

    @Test("as PDF are refused in Chinese where no font has its characters, which would be boxes")
    func noFont() throws {
        try Shop.with { shop in
            let number = try order(shop)
            // Why of our own: whether this machine has such a font is not the matter.
            func program(_ name: String, _ body: String) throws {
                let path = shop.folder.appending(path: name).path
                try Data("#!/bin/sh\n\(body)\n".utf8).write(to: URL(filePath: path))
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
            }
            func made(_ language: String) throws -> Program.Outcome {
                try shop.run(
                    "order",
                    "document",
                    number,
                    "--format",
                    "pdf",
                    "--language",
                    language,
                    environment: ["PATH": shop.folder.path]
                )
            }
            try program("weasyprint", "/bin/cat >/dev/null\necho '%PDF-1.7'")
            try program("fc-list", "exit 0")
            let boxes = try made("zh-Hans")
            #expect(boxes.code == 69 && boxes.errors.contains("apt install fonts-noto-cjk"))
            #expect(boxes.output.isEmpty)
            #expect(try made("en").code == 0, "English needs no such font")
            try program("fc-list", "echo 'Noto Sans CJK SC'")
            #expect(try made("zh-Hans").output.hasPrefix("%PDF-"))
        }
    }

    @Test("as PDF say why the program made none")
    func failing() throws {
        try Shop.with { shop in
            let number = try order(shop)
            try FileManager.default.createSymbolicLink(
                at: shop.folder.appending(path: "weasyprint"),
                withDestinationURL: URL(filePath: "/bin/false")
            )
            let asked = try shop.run(
                "order",
                "document",
                number,
                "--format",
                "pdf",
                environment: ["PATH": shop.folder.path]
            )
            #expect(asked.code == 74 && asked.errors.contains("no PDF was made") && asked.output.isEmpty)
        }
    }

    @Test(
        "as PDF carry their text, also Chinese, in fonts of their own",
        .enabled(if: hasPDF && hasPDFText, "weasyprint or pdftotext is not installed"),
        arguments: ["en", "zh-Hans"]
    )
    func pdf(language: String) throws {
        try Shop.with { shop in
            let number = try order(shop)
            let made = try shop.run(
                "order",
                "document",
                number,
                "--format",
                "pdf",
                "--language",
                language,
                "--out",
                "order.pdf"
            )
            #expect(made.code == 0, "\(made.errors)")
            let file = shop.folder.appending(path: "order.pdf").path
            let text = try output("/usr/bin/pdftotext", ["-layout", file, "-"])
            #expect(text.contains(number) && text.contains("37.50") && text.contains("44.63"))
            #expect(text.contains(language == "en" ? "Order confirmation" : "订单确认书"))
            let fonts = try output("/usr/bin/pdffonts", [file]).split(separator: "\n").dropFirst(2)
            #expect(!fonts.isEmpty)
            for font in fonts {
                // The columns before the object's number: embedded, a part of the font, with a map to Unicode.
                #expect(font.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
            }
        }
    }

    private func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let printed = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: printed, as: UTF8.self)
    }
}

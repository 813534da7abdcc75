import Engine
import Foundation
import TestSupport
import Testing

@testable import OrderDesk

@Suite("XML of strangers")
struct HostileXMLTests {
    private static let sound = BankFile.bytes([.text("INV-2026-000001 &amp; more &#x41;&#66;")])

    @Test(
        "that could make a reader read other files, grow, or guess is refused, with the line",
        arguments: [
            ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>", "document type"),
            ("<a>\n<!ENTITY l \"ha\"></a>", "document type"), ("<a>&lol;</a>", "`&lol;` is not known"),
            ("<a>&#0;</a>", "is not known"), ("<a>&#xD800;</a>", "is not known"), ("<a>&amp</a>", "missing"),
            ("<a></b>", "closes nothing"), ("<a>", "it ends before"), ("", "it ends before"),
            ("<a/><b/>", "second root"), ("x<a/>", "outside"), ("<a b=c/>", "not quoted"),
            ("<a b='1' b='2'/>", "written wrongly"), ("<a b='<'/>", "holds `<`"), ("<a b='1", "does not end"),
            ("< a/>", "a name is missing"), ("<a><![CDATA[ x</a>", "missing"), ("<a><!-- x</a>", "missing"),
            ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "not in UTF-8"),
            (String(repeating: "<a>", count: 65), "too deep"),
        ]
    )
    func refused(text: String, reason: String) {
        let error = #expect(throws: InputError.self) { try XMLReader.read(Array(text.utf8)) }
        #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
    }

    @Test("that is no text, or no statement, is refused")
    func other() {
        for bytes in [[0xFF, 0xFE, 0x3C, 0x00], Array("<a>\u{0}</a>".utf8), [0x3C, 0x61, 0xC3]] as [[UInt8]] {
            #expect(throws: InputError.self) { try XMLReader.read(bytes) }
        }
        for text in [
            "<Document/>", "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'/>",
            "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'><BkToCstmrStmt/></Document>",
        ] {
            #expect(throws: InputError.self, "\(text)") { try CamtStatement.read(Array(text.utf8)) }
        }
    }

    @Test("is read with references, CDATA, comments, prefixes and a byte order mark")
    func read() throws {
        let text =
            "<?xml version='1.0' encoding='utf-8'?><n:a x='&lt;1'><!-- <b> --><b>&#65;<![CDATA[<&>]]>é</b></n:a >"
        let root = try XMLReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        #expect(root.name == "a" && root.attributes == ["x": "<1"] && root.text(at: "b") == "A<&>é")
        #expect(try CamtStatement.read(Self.sound).count == 1)
    }

    @Test("ends in entries or in an error wherever it is cut or changed", arguments: 0..<20 as Range<UInt64>)
    func damaged(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for length in 0..<Self.sound.count {
            #expect(throws: InputError.self) { try CamtStatement.read(Array(Self.sound.prefix(length))) }
            var changed = Self.sound
            changed[length] = UInt8.random(in: 1...255, using: &random)
            do {
                let read = try CamtStatement.read(changed)
                #expect(read.count <= 1)
            } catch { #expect(error.field == "file") }
        }
    }
}

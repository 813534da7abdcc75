/// A bank's statement of a test, in the format camt.053.
struct BankFile {
    /// An entry; what is not said is an ordinary one.
    struct Entry {
        var reference: String? = "B-1"
        var amount = "11.90"
        var currency = "EUR"
        var direction = "CRDT"
        var status = "<Sts><Cd>BOOK</Cd></Sts>"
        var day = "2026-03-02"
        var extra = ""
        /// The single payments of it: amount, structured references, free texts.
        var parts: [(amount: String?, structured: [String], texts: [String])] = []

        /// An entry with one free text.
        static func text(_ text: String, reference: String = "B-1", amount: String = "11.90") -> Entry {
            Entry(reference: reference, amount: amount, parts: [(nil, [], [text])])
        }

        fileprivate var xml: String {
            let details = parts.map { part in
                let amount = part.amount.map { "<Amt Ccy=\"\(currency)\">\($0)</Amt>" } ?? ""
                let structured = part.structured.map {
                    "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>\($0)</Ref></CdtrRefInf></Strd>"
                }
                let texts = part.texts.map { "<Ustrd>\($0)</Ustrd>" }
                return """
                    <TxDtls>\(amount)<RltdPties><Dbtr><Nm>Erika Muster</Nm></Dbtr><DbtrAcct><Id>\
                    <IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct></RltdPties>\
                    <RmtInf>\(texts.joined())\(structured.joined())</RmtInf></TxDtls>
                    """
            }
            return """
                <Ntry><Amt Ccy="\(currency)">\(amount)</Amt><CdtDbtInd>\(direction)</CdtDbtInd>\(status)\
                <BookgDt><Dt>2026-03-03</Dt></BookgDt><ValDt><Dt>\(day)</Dt></ValDt>\
                \(reference.map { "<AcctSvcrRef>\($0)</AcctSvcrRef>" } ?? "")\(extra)\
                <NtryDtls>\(details.joined())</NtryDtls></Ntry>

                """
        }
    }

    /// The bytes of a statement with these entries.
    static func bytes(_ entries: [Entry], version: String = "08") -> [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- a statement -->
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.\(version)">
            <BkToCstmrStmt><GrpHdr><MsgId>M-1</MsgId></GrpHdr><Stmt><Id>STMT-61</Id>
            \(entries.map(\.xml).joined())</Stmt></BkToCstmrStmt></Document>
            """.utf8
        )
    }
}

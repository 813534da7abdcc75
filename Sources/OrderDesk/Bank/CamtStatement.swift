public import Engine
internal import Foundation

/// Reads a bank's statement in the format camt.053 of ISO 20022, any version.
public enum CamtStatement {
    /// The entries of a file, in its order; a collective entry as its single payments.
    ///
    /// Payer, account and free text are looked through for what they name and are not handed on.
    ///
    /// - Throws: `InputError` with the line where the file is not what it should be.
    public static func read(_ bytes: [UInt8]) throws(InputError) -> [BankEntry] {
        let root = try XMLReader.read(bytes)
        let isStatement = root.attributes.contains { key, value in
            key.hasPrefix("xmlns") && value.hasPrefix("urn:iso:std:iso:20022:tech:xsd:camt.053.")
        }
        guard root.name == "Document", isStatement, let message = root.first("BkToCstmrStmt") else {
            throw InputError(
                "file",
                "it is no bank statement in the format camt.053",
                help: "ask the bank for camt.053 (ISO 20022)"
            )
        }
        var entries: [BankEntry] = []
        for statement in message.all("Stmt") {
            guard let id = statement.text(at: "Id") else {
                throw InputError("file", "a statement has no id", help: "ask the bank for the file again")
            }
            for (index, entry) in statement.all("Ntry").enumerated() {
                entries += read(entry, place: "\(id)/\(entry.text(at: "NtryRef") ?? "\(index + 1)")")
            }
        }
        return entries
    }

    private static func read(_ entry: XMLElement, place: String) -> [BankEntry] {
        let kind = kind(of: entry)
        let bank = entry.text(at: "AcctSvcrRef")
        let details = entry.all("NtryDtls").flatMap { $0.all("TxDtls") }
        let whole = make(
            entry,
            reference: bank ?? place,
            kind: kind,
            amount: entry.first("Amt"),
            parts: details
        )
        guard kind == .in, details.count > 1 else { return [whole] }
        let amounts = details.map { $0.first("Amt") ?? $0.first("AmtDtls/TxAmt/Amt") }
        let sum = amounts.reduce(Decimal(0)) { sum, amount in sum + (amount.flatMap(number) ?? 0) }
        guard let total = entry.first("Amt").flatMap(number), sum == total,
            !amounts.contains(where: { $0 == nil })
        else {
            return [
                make(
                    entry,
                    reference: bank ?? place,
                    kind: .unclear,
                    amount: entry.first("Amt"),
                    parts: details
                )
            ]
        }
        return zip(details, amounts).enumerated().map { index, part in
            let own = part.0.text(at: "Refs/AcctSvcrRef").flatMap { $0 == bank ? nil : $0 }
            return make(
                entry,
                reference: own ?? "\(bank ?? place)/\(index + 1)",
                kind: .in,
                amount: part.1,
                parts: [part.0]
            )
        }
    }

    private static func kind(of entry: XMLElement) -> BankEntry.Kind {
        let status = entry.text(at: "Sts/Cd") ?? entry.text(at: "Sts")
        if status != "BOOK" { return .pending }
        if entry.text(at: "RvslInd") == "true" { return .reversal }
        switch entry.text(at: "CdtDbtInd") {
        case "CRDT": return .in
        case "DBIT": return .out
        default: return .unclear
        }
    }

    private static func make(
        _ entry: XMLElement,
        reference: String,
        kind: BankEntry.Kind,
        amount: XMLElement?,
        parts: [XMLElement]
    ) -> BankEntry {
        let remittance = parts.flatMap { $0.all("RmtInf") }
        let structured = remittance.flatMap { $0.all("Strd") }
        let day = ["ValDt/Dt", "ValDt/DtTm", "BookgDt/Dt", "BookgDt/DtTm"].lazy.compactMap(entry.text).first
        return BankEntry(
            bankReference: String(reference.prefix(200)),
            kind: day == nil || amount == nil ? .unclear : kind,
            amount: amount?.text.trimmingCharacters(in: .whitespacesAndNewlines) ?? "0",
            currency: amount?.attributes["Ccy"] ?? "",
            valuedOn: String((day ?? "").prefix(10)),
            names: BankNames.found(
                references: structured.compactMap { $0.text(at: "CdtrRefInf/Ref") },
                texts: remittance.flatMap { $0.all("Ustrd") }.map(\.text)
                    + parts.compactMap { $0.text(at: "Refs/EndToEndId") }
                    + [entry.text(at: "AddtlNtryInf")].compactMap(\.self)
            )
        )
    }

    private static func number(_ amount: XMLElement) -> Decimal? {
        Decimal(string: amount.text.trimmingCharacters(in: .whitespacesAndNewlines), locale: nil)
    }
}

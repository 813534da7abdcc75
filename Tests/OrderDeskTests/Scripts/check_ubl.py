"""Holds UBL invoices and credit notes against rules of EN 16931, written from the text of the rules.

    check_ubl.py FILE...    prints one JSON object: {"rules": [names that were applied], "failed": ["file rule what"]}

The names are those of the standard; docs/ubl.md lists them. The official rules are run besides, where they are installed.
"""

import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

SPACE = "urn:oasis:names:specification:ubl:schema:xsd:"
NAMES = {"a": f"{SPACE}CommonAggregateComponents-2", "b": f"{SPACE}CommonBasicComponents-2"}
CENT = Decimal("0.01")


class Document:
    def __init__(self, file):
        self.file, self.root = file, ElementTree.parse(file).getroot()
        self.is_credit = self.root.tag.endswith("}CreditNote")
        self.applied, self.failed = set(), []

    def all(self, path, start=None):
        steps = "/".join(("a:" if step[0] == "+" else "b:") + step.lstrip("+") for step in path.split("/"))
        return (self.root if start is None else start).findall(steps, NAMES)

    def text(self, path, start=None):
        found = self.all(path, start)
        return (found[0].text or "").strip() if found else ""

    def number(self, path, start=None):
        return Decimal(self.text(path, start) or 0)

    def rule(self, name, holds, what=""):
        self.applied.add(name)
        if not holds:
            self.failed.append(f"{self.file} {name} {what}")


def cents(amount):
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


def head(d):
    kind = "CreditNoteTypeCode" if d.is_credit else "InvoiceTypeCode"
    d.rule("BR-01", d.text("CustomizationID") == "urn:cen.eu:en16931:2017")
    d.rule("BR-02", d.text("ID"))
    d.rule("BR-03", date.fromisoformat(d.text("IssueDate")))
    d.rule("BR-04", d.text(kind) == ("381" if d.is_credit else "380"))
    d.rule("BR-05", re.fullmatch("[A-Z]{3}", d.text("DocumentCurrencyCode")))
    seller, buyer = d.all("+AccountingSupplierParty/+Party")[0], d.all("+AccountingCustomerParty/+Party")[0]
    d.rule("BR-06", d.text("+PartyLegalEntity/RegistrationName", seller))
    d.rule("BR-07", d.text("+PartyLegalEntity/RegistrationName", buyer))
    for name, party in [("BR-09", seller), ("BR-11", buyer)]:
        d.rule(name, re.fullmatch("[A-Z]{2}", d.text("+PostalAddress/+Country/IdentificationCode", party)))
    ids = [d.text("+PartyTaxScheme/CompanyID", party) for party in (seller, buyer)]
    for name in filter(None, ids):
        d.rule("BR-CO-09", re.match("[A-Z]{2}.", name), name)
    d.rule("BR-CO-26", ids[0] or d.text("+PartyLegalEntity/CompanyID", seller))
    if not d.is_credit and d.number("+LegalMonetaryTotal/PayableAmount") > 0:
        d.rule("BR-CO-25", d.text("DueDate") or d.text("+PaymentTerms/Note"))
    for means in d.all("+PaymentMeans"):
        d.rule("BR-49", d.text("PaymentMeansCode", means))
        d.rule("BR-61", d.text("+PayeeFinancialAccount/ID", means))
    for reference in d.all("+BillingReference"):
        d.rule("BR-55", d.text("+InvoiceDocumentReference/ID", reference))
    return ids


def lines(d):
    found = d.all("+CreditNoteLine" if d.is_credit else "+InvoiceLine")
    d.rule("BR-16", found)
    for line in found:
        quantity = d.all("CreditedQuantity" if d.is_credit else "InvoicedQuantity", line)
        d.rule("BR-21", d.text("ID", line))
        d.rule("BR-22", quantity and Decimal(quantity[0].text) > 0)
        d.rule("BR-23", quantity and re.fullmatch("[A-Z0-9]{2,3}", quantity[0].get("unitCode", "")))
        d.rule("BR-24", d.text("LineExtensionAmount", line))
        d.rule("BR-25", d.text("+Item/Name", line))
        d.rule("BR-26", d.text("+Price/PriceAmount", line))
        d.rule("BR-27", d.number("+Price/PriceAmount", line) >= 0)
        # EN 16931-1, 6.4: BT-131 is BT-146 over BT-149, times BT-129, less the allowances; stated where BT-149 is.
        base = d.all("+Price/BaseQuantity", line)
        if base:
            d.rule("price base above zero", Decimal(base[0].text) > 0)
            d.rule("price base unit", base[0].get("unitCode") == quantity[0].get("unitCode"))
            taken = sum(d.number("Amount", discount) for discount in d.all("+AllowanceCharge", line))
            amount = d.number("+Price/PriceAmount", line) / Decimal(base[0].text) * Decimal(quantity[0].text)
            d.rule("line: price times quantity", cents(amount) - taken == d.number("LineExtensionAmount", line))
        d.rule("BR-CO-04", d.text("+Item/+ClassifiedTaxCategory/ID", line))
        for discount in d.all("+AllowanceCharge", line):
            d.rule("BR-41", d.text("Amount", discount))
            d.rule("BR-42", d.text("AllowanceChargeReason", discount))
            net = d.number("BaseAmount", discount) - d.number("Amount", discount)
            d.rule("line: base less discount", net == d.number("LineExtensionAmount", line))
    return found


def totals(d, found):
    both = d.all("+AllowanceCharge")
    charges = [one for one in both if d.text("ChargeIndicator", one) == "true"]
    allowances = [one for one in both if d.text("ChargeIndicator", one) == "false"]
    d.rule("charge or allowance", len(charges) + len(allowances) == len(both))
    for allowance in allowances:
        d.rule("BR-31", d.text("Amount", allowance))
        d.rule("BR-32", d.text("+TaxCategory/ID", allowance))
        d.rule("BR-33", d.text("AllowanceChargeReason", allowance))
    for charge in charges:
        d.rule("BR-36", d.text("Amount", charge))
        d.rule("BR-37", d.text("+TaxCategory/ID", charge))
        d.rule("BR-38", d.text("AllowanceChargeReason", charge))
    total = d.all("+LegalMonetaryTotal")[0]
    sums = {
        name: d.number(name, total)
        for name in (
            "LineExtensionAmount", "AllowanceTotalAmount", "ChargeTotalAmount", "TaxExclusiveAmount", "TaxInclusiveAmount", "PayableAmount",
        )
    }
    tax = d.number("+TaxTotal/TaxAmount")
    d.rule("BR-CO-10", sums["LineExtensionAmount"] == sum(d.number("LineExtensionAmount", line) for line in found))
    taken = sum(d.number("Amount", allowance) for allowance in allowances)
    d.rule("BR-CO-11", sums["AllowanceTotalAmount"] == taken)
    d.rule("BR-CO-12", sums["ChargeTotalAmount"] == sum(d.number("Amount", charge) for charge in charges))
    net = sums["LineExtensionAmount"] - sums["AllowanceTotalAmount"] + sums["ChargeTotalAmount"]
    d.rule("BR-CO-13", sums["TaxExclusiveAmount"] == net)
    d.rule("BR-CO-14", tax == sum(d.number("TaxAmount", group) for group in d.all("+TaxTotal/+TaxSubtotal")))
    d.rule("BR-CO-15", sums["TaxInclusiveAmount"] == sums["TaxExclusiveAmount"] + tax)
    d.rule("BR-CO-16", sums["PayableAmount"] == sums["TaxInclusiveAmount"])
    currency = d.text("DocumentCurrencyCode")
    for element in d.root.iter():
        if element.get("currencyID"):
            d.rule("one currency", element.get("currencyID") == currency, element.tag)
            if not element.tag.endswith("}PriceAmount"):
                d.rule("BR-DEC", re.fullmatch(r"-?[0-9]+(\.[0-9]{1,2})?", element.text or ""), element.text)


def taxes(d, found, ids):
    groups = d.all("+TaxTotal/+TaxSubtotal")
    d.rule("BR-CO-18", groups)
    bases = {}
    for line in found:
        item = d.all("+Item/+ClassifiedTaxCategory", line)[0]
        key = (d.text("ID", item), d.text("Percent", item))
        bases[key] = bases.get(key, 0) + d.number("LineExtensionAmount", line)
    for charge in d.all("+AllowanceCharge"):
        item = d.all("+TaxCategory", charge)[0]
        key = (d.text("ID", item), d.text("Percent", item))
        sign = 1 if d.text("ChargeIndicator", charge) == "true" else -1
        bases[key] = bases.get(key, 0) + sign * d.number("Amount", charge)
    keys = []
    for group in groups:
        item = d.all("+TaxCategory", group)[0]
        code, percent = d.text("ID", item), d.text("Percent", item)
        keys.append((code, percent))
        base, tax = d.number("TaxableAmount", group), d.number("TaxAmount", group)
        reason = d.text("TaxExemptionReason", item) or d.text("TaxExemptionReasonCode", item)
        prefix = {"K": "IC"}.get(code, code)
        d.rule(f"BR-{prefix}-08", base == bases.get((code, percent)), f"{base}")
        if code == "S":
            d.rule("BR-S-05", Decimal(percent) > 0)
            # The standard lets a sum of rounded parts be off by less than one.
            d.rule("BR-S-09", abs(tax - cents(base * Decimal(percent) / 100)) < 1, f"{tax} {base}")
        else:
            d.rule(f"BR-{prefix}-09", tax == 0)
            d.rule(f"BR-{prefix}-05", percent == "" if code == "O" else Decimal(percent) == 0)
        d.rule(f"BR-{prefix}-10", (not reason) if code in "SZ" else reason)
        if code == "O":
            d.rule("BR-O-02", not ids[0] and not ids[1])
            d.rule("BR-O-11", len(groups) == 1)
        else:
            d.rule(f"BR-{prefix}-02", ids[0])
        if code in ("AE", "K"):
            d.rule(f"BR-{prefix}-02 buyer", ids[1])
        if code == "K":
            d.rule("BR-IC-11", d.text("+Delivery/ActualDeliveryDate"))
            place = "+Delivery/+DeliveryLocation/+Address/+Country/IdentificationCode"
            d.rule("BR-IC-12", re.fullmatch("[A-Z]{2}", d.text(place)))
    d.rule("BR-S-01 and its like", sorted(keys) == sorted(bases) and len(keys) == len(set(keys)), f"{keys}")


applied, failed = set(), []
for name in sys.argv[1:]:
    document = Document(name)
    tax_ids = head(document)
    document_lines = lines(document)
    totals(document, document_lines)
    taxes(document, document_lines, tax_ids)
    applied |= document.applied
    failed += document.failed
print(json.dumps({"rules": sorted(applied), "failed": failed}))

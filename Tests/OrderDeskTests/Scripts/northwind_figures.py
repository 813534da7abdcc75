"""Figures of the Northwind files, computed by other means than the desk's: csv, decimal and datetime.

    northwind_figures.py history FOLDER AS_OF   figures of the files, looking back from a day
    northwind_figures.py margin FOLDER          what is left of what was sold, were the list price the cost
    northwind_figures.py aging AS_OF            who owes what, from `invoice list` as JSON on standard input
    northwind_figures.py kept                   what is left of lines, credits and returns as JSON on standard input

Prints one JSON object. Percentages and percentiles are reckoned here on their own: nothing is shared with the desk.
"""

import csv
import json
import math
import sys
from collections import defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

CENT = Decimal("0.01")


def cents(amount):
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


def rows(folder, name):
    with open(Path(folder) / f"{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def day(text):
    return date.fromisoformat(text[:10]) if text else None


def percent(part, whole):
    return str((Decimal(part) * 100 / Decimal(whole)).quantize(CENT, rounding=ROUND_HALF_UP))


def nearest_rank(values, share):
    return sorted(values)[math.ceil(share / 100 * len(values)) - 1]


def history(folder, as_of):
    orders = rows(folder, "orders")
    goods, sold = defaultdict(Decimal), defaultdict(list)
    opened = {order["OrderID"]: day(order["OrderDate"]) for order in orders}
    for line in rows(folder, "order_details"):
        price, quantity = Decimal(line["UnitPrice"]), Decimal(line["Quantity"])
        goods[line["OrderID"]] += cents(price * quantity * (1 - Decimal(line["Discount"])))
        sold[line["ProductID"]].append((opened[line["OrderID"]], quantity))

    months, late, revenue, leads = {}, [], defaultdict(lambda: [0, Decimal(0), Decimal(0)]), []
    for order in orders:
        key, freight = order["OrderID"], Decimal(order["Freight"])
        for group in [
            ("month", opened[key].isoformat()[:7]),
            ("customer", order["CustomerID"]),
            ("customer-month", f'{order["CustomerID"]} {opened[key].isoformat()[:7]}'),
        ]:
            sums = revenue[group]
            sums[0] += 1
            sums[1] += goods[key]
            sums[2] += freight
        shipped, required = day(order["ShippedDate"]), day(order["RequiredDate"])
        if shipped:
            leads.append((shipped - opened[key]).days * 24)
            counts = months.setdefault(shipped.isoformat()[:7], [0, 0])
            counts[0] += 1
            if shipped > required:
                counts[1] += 1
                late.append([key, (shipped - required).days])

    since, ahead = as_of - timedelta(days=90), 14 + 30
    stock = {}
    for product in rows(folder, "products"):
        on_hand, coming, level = (int(product[name]) for name in ("UnitsInStock", "UnitsOnOrder", "ReorderLevel"))
        demand = sum(quantity for when, quantity in sold[product["ProductID"]] if since < when <= as_of)
        expected = math.ceil(demand * ahead / 90)
        short = level + expected - on_hand - coming
        is_due = product["Discontinued"] == "0" and on_hand + coming <= level
        stock[product["ProductID"]] = {
            "low": on_hand <= level,
            "expected": str(expected),
            "proposed": str(max(0, short) if is_due else 0),
        }
    shipped_count = sum(count for count, _ in months.values())
    return {
        "delivery": [shipped_count, len(late), percent(shipped_count - len(late), shipped_count)],
        "months": {month: [count, bad, percent(count - bad, count)] for month, (count, bad) in months.items()},
        "late": sorted(late),
        "revenue": {
            by: {
                key: [count, str(cents(net)), str(cents(freight)), str(cents(net + freight))]
                for (kind, key), (count, net, freight) in revenue.items()
                if kind == by
            }
            for by in ("month", "customer", "customer-month")
        },
        "stock": stock,
        "lead": [f"{nearest_rank(leads, share)}.0" for share in (50, 90)],
    }


def margin(folder):
    customer = {order["OrderID"]: order["CustomerID"] for order in rows(folder, "orders")}
    listed = {product["ProductID"]: Decimal(product["UnitPrice"]) for product in rows(folder, "products")}
    groups = defaultdict(lambda: defaultdict(lambda: [set(), Decimal(0), Decimal(0)]))
    for line in rows(folder, "order_details"):
        order, product, quantity = line["OrderID"], line["ProductID"], Decimal(line["Quantity"])
        for by, key in [("product", product), ("customer", customer[order]), ("clerk", "all")]:
            sums = groups[by][key]
            sums[0].add(order)
            sums[1] += cents(Decimal(line["UnitPrice"]) * quantity * (1 - Decimal(line["Discount"])))
            sums[2] += cents(quantity * listed[product])

    def words(orders, revenue, cost):
        if len(orders) < 5:
            return [str(len(orders)), "-", "-", "-", "-"]
        left = revenue - cost
        return [str(len(orders)), str(revenue), str(cost), str(left), str(cents(left * 100 / revenue))]

    return {by: {key: words(*sums) for key, sums in found.items()} for by, found in groups.items()}


def kept(facts):
    """What was sold less what was credited, and the cost of what did not come back good, in one currency."""
    spent = defaultdict(Decimal)
    for line in facts["lines"]:
        spent[line["order"], line["position"]] += Decimal(line["quantity"])
    for back in facts["returns"]:
        if back["state"] == "restocked":
            spent[back["order"], back["position"]] -= Decimal(back["quantity"])
    revenue = sum(Decimal(line["net"]) for line in facts["lines"]) - sum(Decimal(net) for net in facts["credits"])
    cost = sum((cents(quantity * Decimal(facts["cost"])) for quantity in spent.values()), Decimal(0))
    left = revenue - cost
    share = str(cents(left * 100 / revenue)) if revenue > 0 else "-"
    return [str(cents(revenue)), str(cents(cost)), str(cents(left)), share]


def aging(as_of, invoices):
    steps = [("notDue", 0), ("days1to30", 30), ("days31to60", 60), ("days61to90", 90)]
    owed = defaultdict(lambda: defaultdict(Decimal))
    for invoice in invoices:
        left = Decimal(invoice["open"])
        if invoice["kind"] != "invoice" or left == 0:
            continue
        past = (as_of - day(invoice["dueOn"])).days
        step = next((name for name, most in steps if past <= most), "over90")
        owed[f'{invoice["customer"]} {invoice["currency"]}'][step] += left
    return {key: {step: str(amount) for step, amount in sums.items()} for key, sums in owed.items()}


if sys.argv[1] == "history":
    print(json.dumps(history(sys.argv[2], date.fromisoformat(sys.argv[3]))))
elif sys.argv[1] == "margin":
    print(json.dumps(margin(sys.argv[2])))
elif sys.argv[1] == "kept":
    print(json.dumps(kept(json.load(sys.stdin))))
else:
    print(json.dumps(aging(date.fromisoformat(sys.argv[2]), json.load(sys.stdin))))

"""Prints what lies in a store's tables, read by another reader of SQLite than Coffer's.

Usage: store_facts.py STORE. One JSON object: the ids and numbers of all orders, and by product what lies there, what
is promised, what cannot be sold, and what all movements of it come to.
"""

import json
import sqlite3
import sys
import uuid

database = sqlite3.connect(f"file:{sys.argv[1]}/data.db?mode=ro", uri=True, timeout=20)
database.execute("BEGIN")
facts = {
    "orders": [str(uuid.UUID(bytes=row[0])) for row in database.execute("SELECT id FROM sales_order")],
    "numbers": [row[0] for row in database.execute("SELECT number FROM sales_order WHERE number IS NOT NULL")],
    "stock": {
        sku: {"onHand": on_hand, "allocated": allocated, "unavailable": unavailable}
        for sku, on_hand, allocated, unavailable in database.execute(
            "SELECT sku, SUM(on_hand), SUM(allocated), SUM(unavailable) FROM stock_balance"
            " JOIN product ON product.id = product_id GROUP BY sku"
        )
    },
    "moved": {
        sku: {"onHand": on_hand, "allocated": allocated, "unavailable": unavailable}
        for sku, on_hand, allocated, unavailable in database.execute(
            "SELECT sku, SUM(on_hand), SUM(allocated), SUM(unavailable) FROM stock_movement"
            " JOIN product ON product.id = product_id GROUP BY sku"
        )
    },
}
json.dump(facts, sys.stdout)

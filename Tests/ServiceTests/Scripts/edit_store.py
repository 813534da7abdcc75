"""Changes a store's tables as somebody would who may write to the disk. Usage: edit_store.py STORE STATEMENT."""

import sqlite3
import sys

database = sqlite3.connect(f"{sys.argv[1]}/data.db")
changed = database.execute(sys.argv[2]).rowcount
database.commit()
database.close()
sys.exit(0 if changed == 1 else f"{changed} rows were changed")

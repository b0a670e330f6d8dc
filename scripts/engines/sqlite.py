"""Puts rows into SQLite and asks a query: sqlite.py TASK ANSWER, both JSON files (see python.ts)."""
import json
import sqlite3
import sys

task = json.load(open(sys.argv[1], encoding="utf-8"))
database = sqlite3.connect(":memory:")
columns = ", ".join(f'"{name}" TEXT' for name in task["columns"])
database.execute(f'CREATE TABLE "{task["table"]}" ({columns})')
places = ", ".join("?" for _ in task["columns"])
database.executemany(f'INSERT INTO "{task["table"]}" VALUES ({places})', task["rows"])
cursor = database.execute(task["sql"].rstrip().rstrip(";"))
answer = [[one[0] for one in cursor.description]]
answer += [[str(cell) for cell in row] for row in cursor]
json.dump(answer, open(sys.argv[2], "w", encoding="utf-8"))

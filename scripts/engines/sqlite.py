"""Puts rows into SQLite and asks a query, for each line of JSON that comes in; answers are lines too (see python.ts)."""
import json
import sqlite3
import sys

for line in sys.stdin:
    task = json.loads(line)
    database = sqlite3.connect(":memory:")
    columns = ", ".join(f'"{name}" TEXT' for name in task["columns"])
    database.execute(f'CREATE TABLE "{task["table"]}" ({columns})')
    places = ", ".join("?" for _ in task["columns"])
    database.executemany(f'INSERT INTO "{task["table"]}" VALUES ({places})', task["rows"])
    cursor = database.execute(task["sql"].rstrip().rstrip(";"))
    answer = [[one[0] for one in cursor.description]]
    answer += [[str(cell) for cell in row] for row in cursor]
    print(json.dumps({"rows": answer}), flush=True)

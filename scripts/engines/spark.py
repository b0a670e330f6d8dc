"""Spark with two worker processes: asks a query of a folder of Parquet, for each line of JSON that comes in; answers are lines too (see python.ts).

With --small the processes start for little data: they compile less of themselves. What they count is the same."""
import json
import os
import sys
import time

began = time.time()
# Java writes to the standard output too: the answers have it to themselves.
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)

from pyspark.sql import SparkSession

os.environ["PYSPARK_PYTHON"] = sys.executable
builder = (
    SparkSession.builder.master("local-cluster[2,1,1024]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "4")
)
if "--small" in sys.argv:
    for which in ("driver", "executor"):
        builder = builder.config(f"spark.{which}.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
spark = builder.getOrCreate()
started = round(time.time() - began, 2)
for line in sys.stdin:
    task = json.loads(line)
    began = time.time()
    spark.read.parquet(task["parquet"]).createOrReplaceTempView(task["table"])
    counts = spark.sql(task["sql"].rstrip().rstrip(";"))
    rows = [counts.columns] + [[str(cell) for cell in row] for row in counts.collect()]
    print(json.dumps({"rows": rows, "seconds": round(time.time() - began, 2), "started": started}), file=answers, flush=True)
spark.stop()

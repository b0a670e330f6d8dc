"""Reads Parquet with two worker processes and asks a query: spark.py TASK ANSWER (see python.ts). Rows in the task are written as Parquet first."""
import json
import os
import sys
import time

from pyspark.sql import SparkSession
from pyspark.sql.types import StringType, StructField, StructType

task = json.load(open(sys.argv[1], encoding="utf-8"))
os.environ["PYSPARK_PYTHON"] = sys.executable
spark = (
    SparkSession.builder.master("local-cluster[2,1,1024]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "4")
    .getOrCreate()
)
parquet = task.get("parquet")
if parquet is None:
    parquet = os.path.join(task["folder"], "rows.parquet")
    schema = StructType([StructField(name, StringType()) for name in task["columns"]])
    rows = [tuple(None if cell is None else str(cell) for cell in row) for row in task["rows"]]
    spark.createDataFrame(rows, schema).repartition(4).write.mode("overwrite").parquet(parquet)
began = time.time()
spark.read.parquet(parquet).createOrReplaceTempView(task["table"])
counts = spark.sql(task["sql"].rstrip().rstrip(";"))
answer = [counts.columns] + [[str(cell) for cell in row] for row in counts.collect()]
print(round(time.time() - began, 2))
json.dump(answer, open(sys.argv[2], "w", encoding="utf-8"))
spark.stop()

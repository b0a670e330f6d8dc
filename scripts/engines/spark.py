"""Writes rows as partitioned Parquet, reads them with two worker processes and asks a query: spark.py TASK ANSWER (see python.ts)."""
import json
import os
import sys

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
schema = StructType([StructField(name, StringType()) for name in task["columns"]])
rows = [tuple(None if cell is None else str(cell) for cell in row) for row in task["rows"]]
parquet = os.path.join(task["folder"], "rows.parquet")
spark.createDataFrame(rows, schema).repartition(4).write.mode("overwrite").parquet(parquet)
spark.read.parquet(parquet).createOrReplaceTempView(task["table"])
counts = spark.sql(task["sql"].rstrip().rstrip(";"))
answer = [counts.columns] + [[str(cell) for cell in row] for row in counts.collect()]
json.dump(answer, open(sys.argv[2], "w", encoding="utf-8"))
spark.stop()

"""Judge a log of any size on a cluster: `spark-submit spark_job.py LOG OUT`.

LOG is what a JSONL log is, one file or many: lines that are acts, each naming its timeline, and
lines that are timelines. OUT becomes a folder of Parquet files, one row an act.
"""

import sys

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, get_json_object

from etiquette_lint.integrations.spark import lint


def main(log: str, out: str) -> None:
    """Judge a log by the pack `hays` and write the verdicts."""
    spark = SparkSession.builder.appName("etiquette-lint").getOrCreate()
    lines = spark.read.text(log)
    is_act = get_json_object("value", "$.kind").isNotNull()
    verdicts = lint(lines.where(is_act), lines.where(~is_act), pack="hays")
    verdicts.write.mode("overwrite").parquet(out)
    written = spark.read.parquet(out)
    written.groupBy("outcome").count().orderBy(col("count").desc()).show()


if __name__ == "__main__":
    main(*sys.argv[1:3])

"""Pipes the lines of a manifest through a command, partition by partition: spark.py MANIFEST OUTPUT COMMAND."""

import os
import sys

from pyspark.sql import SparkSession

manifest, output, command = sys.argv[1:4]
# Two threads stand for two executors; a partition whose command fails is tried up to three times.
spark = SparkSession.builder.master("local[2,3]").appName("readout").getOrCreate()
lines = spark.sparkContext.textFile(manifest, minPartitions=4)
lines.pipe(command, env=dict(os.environ), checkCode=True).saveAsTextFile(output)
spark.stop()

"""Links two tidy lists with GoldenMatch as its documentation begins, with settings that it finds itself, and writes scored pairs as CSV."""

import csv
import json
import os
import sys
import time
import unicodedata

os.environ["GOLDENMATCH_AUTOCONFIG_MEMORY"] = "0"
import goldenmatch as gm
import polars as pl

left, right, out = sys.argv[1:4]
start = time.time()


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def read(path):
    rows = pl.read_csv(path, infer_schema_length=0)
    return rows.with_columns(pl.col(c).map_elements(plain, return_dtype=pl.String) for c in ("given", "surname1", "surname2", "place"))


matched = gm.match_df(read(left), read(right), exclude_columns=["unique_id"]).matched.to_pydict()
with open(out, "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["unique_id_l", "unique_id_r", "match_probability"])
    writer.writerows(sorted(zip(matched["target_unique_id"], matched["ref_unique_id"], matched["__match_score__"])))
print(json.dumps({"seconds": time.time() - start}))

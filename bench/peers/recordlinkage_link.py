"""Links two tidy lists with recordlinkage, in the way its documentation teaches without labelled pairs (blocks, comparisons, ECM), and writes scored pairs as CSV."""

import json
import sys
import time
import unicodedata

import pandas as pd
import recordlinkage as rl

left, right, out = sys.argv[1:4]
start = time.time()


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def read(path):
    rows = pd.read_csv(path, dtype=str, index_col="unique_id")
    for column in ("given", "surname1", "surname2"):
        rows[column] = rows[column].map(plain, na_action="ignore")
    return rows


l, r = read(left), read(right)
blocks = [["cedula"], ["birth_date", "surname1"], ["birth_date", "given"], ["surname1", "surname2", "given"], ["surname1", "given", "release_date", "place"]]
pairs = None
for columns in blocks:
    index = rl.Index()
    index.block(columns)
    # A missing value is no agreement.
    found = index.index(l.dropna(subset=columns), r.dropna(subset=columns))
    pairs = found if pairs is None else pairs.union(found)
compare = rl.Compare()
for column in ("given", "surname1", "surname2"):
    compare.string(column, column, method="jarowinkler", threshold=0.88, label=column)
compare.string("cedula", "cedula", method="damerau_levenshtein", threshold=0.85, label="cedula")
for column in ("birth_date", "sex", "place", "release_date"):
    compare.exact(column, column, label=column)
features = compare.compute(pairs, l, r)
model = rl.ECMClassifier(binarize=0.5)
model.fit(features)
scores = model.prob(features)
scores = scores[scores >= 0.01]
frame = scores.rename("match_probability").reset_index()
frame.columns = ["unique_id_l", "unique_id_r", "match_probability"]
frame.sort_values(["unique_id_l", "unique_id_r"]).to_csv(out, index=False)
print(json.dumps({"seconds": time.time() - start}))

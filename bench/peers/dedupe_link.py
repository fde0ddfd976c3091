"""Links two tidy lists with dedupe, which learns from pairs that a person labels (here a tireless one who knows the truth), and writes scored pairs as CSV."""

import csv
import json
import random
import sys
import time
import unicodedata

import dedupe
from dedupe import variables

left, right, out, cores, truth_path = sys.argv[1:6]
LABELS = 100


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def read(path):
    with open(path, newline="") as file:
        return {row["unique_id"]: {k: plain(v) or None for k, v in row.items()} for row in csv.DictReader(file)}


if __name__ == "__main__":
    random.seed(1)
    start = time.time()
    l, r = read(left), read(right)
    with open(truth_path, newline="") as file:
        truth = {tuple(row) for row in csv.reader(file)}
    missing = {"has_missing": True}
    fields = [variables.String(name, **missing) for name in ("given", "surname1", "surname2", "cedula")]
    # As texts, the dates' first signs would put most pairs of the two lists into the memory of what it learns from; so would sex.
    fields += [variables.Exact("birth_date", **missing), variables.Exact("release_date"), variables.Exact("place")]
    linker = dedupe.RecordLink(fields, num_cores=int(cores))
    linker.prepare_training(l, r)
    for _ in range(LABELS):
        for a, b in linker.uncertain_pairs():
            same = (a["unique_id"].upper(), b["unique_id"].upper()) in truth
            linker.mark_pairs({"match": [(a, b)] if same else [], "distinct": [] if same else [(a, b)]})
    linker.train()
    found = linker.join(l, r, threshold=0.0, constraint="one-to-one")
    with open(out, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["unique_id_l", "unique_id_r", "match_probability"])
        writer.writerows(sorted((a, b, float(score)) for (a, b), score in found))
    print(json.dumps({"seconds": time.time() - start}))

"""Links two tidy lists with Splink on DuckDB, in the way its documentation teaches, and prints scored pairs as CSV."""

import json
import sys
import time

import duckdb
import splink.comparison_library as cl
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI

left, right, out, threads = sys.argv[1:5]
start = time.time()
connection = duckdb.connect()
connection.execute(f"SET threads TO {int(threads)}")
for name, path in (("l", left), ("r", right)):
    connection.execute(
        f"CREATE TABLE {name} AS SELECT unique_id, lower(strip_accents(given)) AS given, lower(strip_accents(surname1)) AS surname1, "
        "lower(strip_accents(surname2)) AS surname2, cedula, birth_date, sex, place, release_date "
        f"FROM read_csv('{path}', header = true, all_varchar = true, nullstr = '')"
    )
api = DuckDBAPI(connection)
tables = [api.register("l", dataset_display_name="l"), api.register("r", dataset_display_name="r")]
settings = SettingsCreator(
    link_type="link_only",
    comparisons=[
        cl.NameComparison("given").configure(term_frequency_adjustments=True),
        cl.NameComparison("surname1").configure(term_frequency_adjustments=True),
        cl.NameComparison("surname2").configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("cedula", [1]),
        cl.DateOfBirthComparison("birth_date", input_is_string=True),
        cl.ExactMatch("sex"),
        cl.ExactMatch("place").configure(term_frequency_adjustments=True),
        cl.ExactMatch("release_date"),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("cedula"),
        block_on("birth_date", "surname1"),
        block_on("birth_date", "given"),
        block_on("surname1", "surname2", "given"),
        block_on("surname1", "given", "release_date", "place"),
    ],
    retain_matching_columns=False,
)
linker = Linker(tables, settings, log_level=40)
linker.training.estimate_probability_two_random_records_match(
    [block_on("cedula"), block_on("birth_date", "surname1", "given")], recall=0.9
)
linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
for rule in (block_on("birth_date", "surname1"), block_on("cedula")):
    linker.training.estimate_parameters_using_expectation_maximisation(rule)
pairs = linker.inference.predict(threshold_match_probability=0.01)
connection.execute(
    f"COPY (SELECT unique_id_l, unique_id_r, match_probability FROM {pairs.physical_name} ORDER BY ALL) TO '{out}' (HEADER)"
)
print(json.dumps({"seconds": time.time() - start}))

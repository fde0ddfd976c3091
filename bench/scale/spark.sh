#!/usr/bin/env bash
# A real Spark on loopback beside the command: the same JSON to the byte, the processor time of both, and what happens when a part of it fails.
# usage: bench/scale/spark.sh [rows of each list] [compare|failures|all]; needs Java 17, and SPARK_HOME or pip (pyspark brings Spark).
set -euo pipefail
rows=${1:-100000}
what=${2:-all}
root=$(cd "$(dirname "$0")/../.." && pwd)
dir=$(mktemp -d)
pids=()
stop() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; wait 2>/dev/null || true; rm -rf "$dir"; }
trap stop EXIT

if [ -z "${SPARK_HOME:-}" ]; then
  python3 -m venv "$dir/venv"
  "$dir/venv/bin/pip" install --quiet pyspark
  SPARK_HOME=$("$dir/venv/bin/python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
fi
export SPARK_HOME PATH="$SPARK_HOME/bin:$PATH"
export SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_DIRS="$dir/local" SPARK_WORKER_DIR="$dir/work" SPARK_LOG_DIR="$dir"
export SPARK_SUBMIT_OPTS="-Dderby.system.home=$dir" SPARK_DAEMON_MEMORY=256m
master=spark://127.0.0.1:7177

cd "$dir"
"$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 7177 --webui-port 0 2>master.log &
pids+=($!)
sleep 5
workers=()
for k in 1 2; do
  "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.worker.Worker --cores 1 --memory 1g --webui-port 0 "$master" 2>"worker$k.log" &
  pids+=($!)
  workers+=($!)
done
sleep 5
# Executors have 1 GB; shells and tables of the catalogue stay in this folder.
cat >spark-sql.conf <<CONF
spark.executor.memory 1g
spark.driver.memory 1g
spark.sql.warehouse.dir $dir/warehouse
spark.ui.enabled false
spark.sql.catalogImplementation in-memory
CONF
reconcile() { node "$root/bin/reconcile.js" "$@"; }
spark() { spark-sql --properties-file "$dir/spark-sql.conf" --master "$master" --name reconcile -f job/job.sql >spark.out 2>spark.err; }
# Processor seconds of a command and all its children; those of executors are counted beside it.
seconds() { local TIMEFORMAT='%U %S'; { time "$@" 1>&3 2>&4; } 3>"$dir/out" 4>"$dir/err" 2>"$dir/time" || return 1; awk 'END { print $1 + $2 }' "$dir/time"; }
# Of all processes of the cluster that live, with what their ended children took.
cluster_seconds() {
  local ticks=0 pid
  for pid in $(pgrep -f "org.apache.spark.*(CoarseGrainedExecutorBackend|deploy.worker.Worker|deploy.master.Master).*" || true); do
    [ -r "/proc/$pid/stat" ] && ticks=$((ticks + $(awk '{ print $14 + $15 + $16 + $17 }' "/proc/$pid/stat")))
  done
  echo $((ticks / $(getconf CLK_TCK)))
}

node --input-type=module -e "
  import { writeFileSync } from 'node:fs'
  import { makeLists } from '$root/bench/speed/lists.mjs'
  const { claimed, verified } = makeLists($rows, $rows)
  writeFileSync('c.csv', claimed)
  writeFileSync('v.csv', verified)"
echo "$rows × $rows"
echo "here: $(seconds reconcile c.csv v.csv -f json --quiet) s of processor time"
mv out here.json
plan() { rm -rf job; reconcile cluster plan c.csv v.csv -o job --names-on-cluster --quiet; }
same() { cmp -s out here.json && echo "the same to the byte ($(stat -c %s out) bytes)" || echo "NOT THE SAME"; }
finish() { reconcile cluster finish job -f json --quiet >out 2>err; }

if [ "$what" != failures ]; then
  before=$(cluster_seconds)
  echo "plan: $(seconds plan) s; the job is $(du -sm job | cut -f1) MB"
  echo "spark-sql, its own: $(seconds spark) s; executors and their workers: $(($(cluster_seconds) - before)) s"
  echo "finish: $(seconds reconcile cluster finish job -f json --quiet) s"
  same
fi

if [ "$what" != compare ]; then
  executor() { pgrep -f CoarseGrainedExecutorBackend.*127.0.0.1 | head -1 || true; }
  plan
  (for _ in $(seq 200); do sleep 0.3; pid=$(executor); [ -n "$pid" ] && sleep 4 && kill -9 "$pid" && break; done) &
  killer=$!
  if spark; then finish && echo "an executor killed: $(same)"; else echo "an executor killed: spark-sql failed"; fi
  kill "$killer" 2>/dev/null || true

  plan
  (for _ in $(seq 400); do sleep 0.1; pid=$(pgrep -f "cluster worker $dir/job" | head -1); [ -n "$pid" ] && kill -9 "$pid" && break; done) &
  killer=$!
  if spark; then finish && echo "a worker killed: $(same)"; else echo "a worker killed: spark-sql failed"; fi
  kill "$killer" 2>/dev/null || true

  plan
  cp -r job kept
  sed -i "s/USING '[^']*'/USING 'cat >\/dev\/null; exit 3'/" job/job.sql
  if spark; then finish && echo "a worker that always fails: NOT TOLD" || echo "a worker that always fails: finish exits $?"; else echo "a worker that always fails: spark-sql exits $?"; fi

  sed -i "s/USING '[^']*'/USING 'head -n 1000 | cat'/" job/job.sql
  if spark; then finish && echo "a worker that is none: NOT TOLD" || echo "a worker that is none: finish exits $?, $(head -1 err)"; fi

  rm -rf job; mv kept job
  spark
  cp -r job kept
  rm "$(ls job/judged/part-* | head -1)"
  finish && echo "a part deleted: NOT TOLD" || echo "a part deleted: finish exits $?, $(head -1 err)"
  rm -rf job; cp -r kept job
  truncate -s -100 "$(ls job/judged/part-* | head -1)"
  finish && echo "a part truncated: NOT TOLD" || echo "a part truncated: finish exits $?, $(head -1 err)"
  rm -rf job; mv kept job
  finish && echo "and whole again: $(same)"
fi

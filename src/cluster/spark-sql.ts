// The job in Spark's SQL: pairs of people who share a key, each once, joined with both rows and given to workers.

export interface SqlWishes {
  /** Absolute, without a slash at the end; every executor sees it there. */
  readonly folder: string
  /** A command as a shell takes it. */
  readonly worker: string
  /** How often pairs stand together in runs: by this, into how many parts the work is cut. */
  readonly times: number
}

/** So many of them make one part: some hundred thousand pairs, which a worker holds at once. */
const OF_PART = 400_000
const FEWEST_PARTS = 4

/** No tables are kept anywhere: without this, spark-sql starts a database of them and leaves it behind. */
export const WITHOUT_TABLES = 'spark.sql.catalogImplementation=in-memory'

/**
 * Pairs go to where the right row lies, then to where the left one does, which is where they are judged: other orders of the joins move
 * them oftener. Lost or doubled pairs show in the sum of `times`, which `finish` holds against what was planned.
 */
export function sparkSql({ folder, worker, times }: SqlWishes): string {
  const parts = Math.max(FEWEST_PARTS, Math.ceil(times / OF_PART))
  return `-- Pairs of people who share a key, judged. Run it with: spark-sql --master <url> -f job.sql
SET spark.sql.adaptive.enabled = false;
SET spark.sql.shuffle.partitions = ${parts};

CREATE TEMPORARY VIEW runs (lists INT, lefts STRING, rights STRING)
USING csv OPTIONS (path ${quoted(`file://${folder}/runs`)}, sep '\\t');

CREATE TEMPORARY VIEW people (person BIGINT, facts STRING)
USING csv OPTIONS (path ${quoted(`file://${folder}/people`)}, sep '\\t');

INSERT OVERWRITE DIRECTORY ${quoted(`file://${folder}/judged`)} USING text
SELECT TRANSFORM (lists, a, b, times, x, y) ROW FORMAT DELIMITED FIELDS TERMINATED BY '\\t'
USING ${quoted(worker)} AS (line STRING) ROW FORMAT DELIMITED FIELDS TERMINATED BY '\\t'
FROM (
  SELECT p.lists, p.a, p.b, p.times, x.facts AS x, p.facts AS y
  FROM (
    SELECT q.lists, q.a, q.b, q.times, y.facts
    FROM (
      SELECT lists, a, b, count(*) AS times
      FROM (
        SELECT lists, CAST(l AS BIGINT) AS a, CAST(r AS BIGINT) AS b
        FROM runs LATERAL VIEW explode(split(lefts, ' ')) AS l LATERAL VIEW explode(split(rights, ' ')) AS r
        WHERE CAST(l AS BIGINT) < CAST(r AS BIGINT)
        DISTRIBUTE BY b
      )
      GROUP BY lists, a, b
    ) q
    JOIN people y ON y.person = q.b
    DISTRIBUTE BY a
  ) p
  JOIN people x ON x.person = p.a
  SORT BY p.lists, p.a, p.b
);
`
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

import type { PoolClient } from 'pg';
import { copyRows, type Value } from '../copy.js';
import type { FileFacts, Outcome } from '../import.js';
import type { ImportRow } from '../import.row.js';
import { keyOf, observationRow, spreadYears } from '../kinds/indicators.js';
import type { Known } from '../plan/known.js';
import type { ParsedRow } from '../plan/parse.js';
import type { RawCell, RawRow } from '../plan/raw.js';
import type { Matched } from '../sheet/match.js';
import { clean } from '../sheet/read.js';
import { readHead, readLines } from './lines.js';

interface Staging {
  readonly row: ImportRow;
  readonly path: string;
  readonly known: Known;
  readonly matched: Matched;
  readonly signal: AbortSignal;
  /** Told how many observations were read, and of about how many. */
  readonly progress: (rows: number, of: number) => void;
}

const COLUMNS = [
  'seq', 'line', 'country_code', 'indicator_code', 'sex', 'age', 'year', 'value', 'wrong',
]; // prettier-ignore

/** Reads a long file into a temporary table by COPY, and keeps it beside what stands: the plan of a large import. */
export async function stage(
  client: PoolClient,
  staging: Staging,
): Promise<{ facts: FileFacts; outcome: Outcome }> {
  const { row, path } = staging;
  await client.query(`set local work_mem = '64MB'`);
  await client.query('delete from import_observation where import_id = $1', [row.id]);
  await client.query(
    `create temporary table staged (
       seq integer, line integer, country_code text, indicator_code text, sex text, age text, year smallint,
       value double precision, wrong jsonb
     ) on commit drop`,
  );
  const head = await readHead(path);
  const lines = { read: 0 };
  await copyRows(client, 'staged', COLUMNS, staged(staging, head, lines));
  await compare(client, row.id, row.choices.problemsLeft === true);
  const { encoding, delimiter } = head;
  const facts = {
    encoding,
    delimiter,
    sheets: [],
    sheet: null,
    rows: Math.max(0, lines.read - staging.matched.header - 1),
  };
  return { facts, outcome: await outcomeOf(client, row, facts.rows) };
}

async function* staged(
  { row, path, known, matched, signal, progress }: Staging,
  head: Awaited<ReturnType<typeof readHead>>,
  lines: { read: number },
): AsyncGenerator<readonly Value[]> {
  const { corrections, skipped } = row.choices;
  const corrected = new Map(corrections.map(({ line, key, text }) => [`${line} ${key}`, text]));
  const left = new Set(skipped);
  const exact = head.delimiter === ',' || head.delimiter === '\t';
  const size = Number(row.bytes);
  let seq = 0;
  const bytes = (read: number) => progress(seq, Math.round((seq * size) / Math.max(1, read)));
  for await (const cells of readLines(path, { ...head, signal, bytes })) {
    lines.read += 1;
    if (lines.read <= matched.header + 1 || left.has(lines.read)) continue;
    for (const one of spreadYears(rawRow(lines.read, cells, matched.columns, corrected))) {
      seq += 1;
      yield stagedRow(seq, observationRow(one, known, exact));
    }
  }
  progress(seq, seq);
}

function rawRow(
  line: number,
  texts: readonly string[],
  columns: ReadonlyMap<string, number>,
  corrected: ReadonlyMap<string, string>,
): RawRow {
  const cells = new Map<string, RawCell>();
  for (const [key, index] of columns) {
    const text = corrected.size === 0 ? undefined : corrected.get(`${line} ${key}`);
    cells.set(key, {
      key,
      text: text ?? clean(texts[index] ?? ''),
      mark: text === undefined ? null : 'corrected',
    });
  }
  return { line, cells };
}

function stagedRow(seq: number, row: ParsedRow): readonly Value[] {
  const wrong: object[] = [];
  for (const { key, text, wrong: why } of row.cells.values())
    if (why !== null) wrong.push({ ...why, key, text: text.slice(0, 200) });
  const key = keyOf(row);
  const cell = (value: unknown): Value =>
    typeof value === 'string' || typeof value === 'number' ? value : null;
  return [
    seq,
    row.line,
    ...[key['country_code'], key['indicator_code'], key['sex'], key['age'], key['year']].map(cell),
    cell(row.cells.get('value')?.value),
    wrong.length === 0 ? null : JSON.stringify(wrong),
  ];
}

const SAME = ['country_code', 'indicator_code', 'sex', 'age', 'year']
  .map((column) => `o.${column} = s.${column}`)
  .join(' and ');

/**
 * Beside each observation what stands now. One that the file has twice is a problem from the second time on; what is a
 * problem may be left out.
 */
async function compare(client: PoolClient, id: string, leave: boolean): Promise<void> {
  await client.query('analyze staged');
  await client.query(
    `create temporary table twice on commit drop as
     select country_code, indicator_code, sex, age, year, min(seq) as first
     from staged
     where wrong is null
     group by country_code, indicator_code, sex, age, year
     having count(*) > 1`,
  );
  await client.query(
    `insert into import_observation
       (import_id, seq, line, country_code, indicator_code, sex, age, year, value, before, what, wrong)
     select $1, s.seq, s.line, s.country_code, s.indicator_code, s.sex, s.age, s.year, s.value, o.value,
       case
         when s.wrong is not null or s.seq > t.first then $2
         when o.value is null then 'create'
         when o.value = s.value then 'unchanged'
         else 'update'
       end,
       case when s.wrong is null and s.seq > t.first then '[{"code": "named-twice", "key": null}]'::jsonb else s.wrong end
     from staged s
     left join observation o on ${SAME}
     left join twice t on ${SAME.replaceAll('o.', 't.')}
     order by s.seq`,
    [id, leave ? 'skipped' : 'problem'],
  );
  await client.query('drop table staged, twice');
}

async function outcomeOf(client: PoolClient, row: ImportRow, rows: number): Promise<Outcome> {
  const { rows: found } = await client.query<{ what: string; n: number }>(
    'select what, count(*)::integer as n from import_observation where import_id = $1 group by what',
    [row.id],
  );
  const of = (what: string) => found.find((one) => one.what === what)?.n ?? 0;
  const counts = {
    create: of('create'),
    update: of('update'),
    unchanged: of('unchanged'),
    problem: of('problem'),
    skipped: row.choices.skipped.length + of('skipped'),
  };
  const { rows: totals } = await client.query<{ countries: number; hash: string }>(
    `select count(distinct country_code)::integer as countries,
       coalesce(sum(hashtextextended(concat_ws(' ', country_code, indicator_code, sex, age, year, before, value), 0)), 0)::text as hash
     from import_observation
     where import_id = $1 and what in ('create', 'update', 'unchanged')`,
    [row.id],
  );
  const { countries = 0, hash = '0' } = totals[0] ?? {};
  return { counts, sentence: { code: 'indicators', values: { rows, ...counts, countries } }, hash };
}

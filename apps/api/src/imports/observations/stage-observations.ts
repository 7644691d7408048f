import { beginningOf } from '@libs/rules';
import type { PoolClient } from 'pg';
import { copyRows, type Value } from '../../platform/postgres/copy.js';
import type { FileFacts, Outcome } from '../import.js';
import type { ImportRow } from '../import.row.js';
import { observationKey, observationRow, spreadYears } from '../kinds/indicators.js';
import type { ReferenceData } from '../plan/reference-data.js';
import type { ParsedRow } from '../plan/parse.js';
import type { RawCell, RawRow } from '../plan/raw-rows.js';
import type { ColumnMatch } from '../sheet/match-columns.js';
import { cleanCell } from '../sheet/read-csv.js';
import { importedDataset } from './dataset.js';
import { readHead, readLines } from './stream-csv.js';

interface Staging {
  readonly row: ImportRow;
  readonly path: string;
  readonly known: ReferenceData;
  readonly matched: ColumnMatch;
  readonly signal: AbortSignal;
  /** Told how many observations were read, and of about how many. */
  readonly progress: (rows: number, of: number) => void;
}

const COLUMNS = [
  'seq', 'line', 'country_code', 'indicator_code', 'sex', 'age', 'year', 'value', 'status', 'series_break', 'wrong',
]; // prettier-ignore

/** Reads a long file into a temporary table by COPY, and keeps it beside what stands: the plan of a large import. */
export async function stageObservations(
  client: PoolClient,
  staging: Staging,
): Promise<{ facts: FileFacts; outcome: Outcome }> {
  const { row, path } = staging;
  await client.query(`set local work_mem = '64MB'`);
  await client.query('delete from import_observation where import_id = $1', [row.id]);
  await client.query(
    `create temporary table staged (
       seq integer, line integer, country_code text, indicator_code text, sex text, age text, year smallint,
       value double precision, status text, series_break boolean, wrong jsonb
     ) on commit drop`,
  );
  const head = await readHead(path);
  const lines = { read: 0 };
  await copyRows(client, 'staged', COLUMNS, staged(staging, head, lines));
  await compare(client, row);
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
  const width = head.rows[matched.header]?.length ?? 0;
  let seq = 0;
  const bytes = (read: number) => progress(seq, Math.round((seq * size) / Math.max(1, read)));
  for await (const cells of readLines(path, { ...head, signal, bytes })) {
    lines.read += 1;
    if (lines.read <= matched.header + 1 || left.has(lines.read)) continue;
    const beyond = cells.slice(width).map(cleanCell).filter(Boolean).join(`${head.delimiter} `);
    for (const one of spreadYears(rawRow(lines.read, cells, matched.columns, corrected))) {
      seq += 1;
      yield stagedRow(seq, observationRow(one, known, exact), row.context['status'] ?? null, beyond);
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
      text: text ?? cleanCell(texts[index] ?? ''),
      mark: text === undefined ? null : 'corrected',
    });
  }
  return { line, cells };
}

/** A row of the table; `beyond` is what it has to the right of the last header: then a cell is lost or all are shifted. */
function stagedRow(seq: number, row: ParsedRow, status: string | null, beyond: string): readonly Value[] {
  const wrong: object[] = [];
  if (beyond !== '')
    wrong.push({
      key: 'value',
      code: 'longer-row',
      value: beginningOf(beyond, 80),
      text: beginningOf(beyond, 200),
    });
  for (const { key, text, wrong: why } of row.cells.values())
    if (why !== null) wrong.push({ ...why, key, text: beginningOf(text, 200) });
  const key = observationKey(row);
  const cell = (value: unknown): Value =>
    typeof value === 'string' || typeof value === 'number' ? value : null;
  return [
    seq,
    row.line,
    ...[key['country_code'], key['indicator_code'], key['sex'], key['age'], key['year']].map(cell),
    cell(row.cells.get('value')?.value),
    cell(row.cells.get('status')?.value) ?? status,
    row.cells.get('series_break')?.value === true ? true : null,
    wrong.length === 0 ? null : JSON.stringify(wrong),
  ];
}

const same = (a: string, b: string): string =>
  ['country_code', 'indicator_code', 'sex', 'age', 'year']
    .map((column) => `${a}.${column} = ${b}.${column}`)
    .join(' and ');

/**
 * Beside each observation what is on record now: of the same dataset, which it replaces, and of others, one of which may stay
 * preferred. One that the file has twice is a problem from the second time on; what is a problem may be left out.
 */
async function compare(client: PoolClient, { id, context, choices }: ImportRow): Promise<void> {
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
    `create temporary table others on commit drop as
     select s.seq, string_agg(o.value::text, ', ' order by o.dataset) filter (where o.value <> s.value) as other,
       bool_or(o.preferred and o.reason is null) as unsaid,
       jsonb_agg(jsonb_build_object('dataset', o.dataset, 'preferred', o.preferred, 'reason', o.reason) order by o.dataset)
         as replaced
     from staged s
     join observation o on ${same('o', 's')} and o.dataset <> $1
     where s.wrong is null
     group by s.seq`,
    [importedDataset(context)],
  );
  await client.query('analyze others');
  await client.query(
    `create temporary table by_sex on commit drop as
     select s.country_code, s.indicator_code, s.age, s.year, ${valueOfSex('T')}, ${valueOfSex('F')}, ${valueOfSex('M')}
     from staged s
     left join observation_fact o on (o.country_code, o.indicator_code, o.age, o.year) =
       (s.country_code, s.indicator_code, s.age, s.year)
     left join twice t on ${same('t', 's')}
     where s.wrong is null and s.seq = coalesce(t.first, s.seq)
     group by s.country_code, s.indicator_code, s.age, s.year`,
  );
  await client.query('analyze by_sex');
  await client.query(
    `insert into import_observation
       (import_id, seq, line, country_code, indicator_code, sex, age, year, value, status, series_break, dataset, before,
        preferred, reason, replaced, other, warning, action, wrong)
     select $1, s.seq, s.line, s.country_code, s.indicator_code, s.sex, s.age, s.year, s.value, s.status, s.series_break,
       $3, o.value, n.preferred, n.reason,
       coalesce(r.replaced, '[]'::jsonb) || case when o.value is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object(
         'dataset', o.dataset, 'value', o.value, 'status', o.status, 'series_break', o.series_break,
         'preferred', o.preferred, 'reason', o.reason)) end,
       r.other,
       case when x.t is null or x.f is null or x.m is null then null
         when i.unit = 'persons' and abs(x.f + x.m - x.t) > 0.005 * x.t then (x.f + x.m)::text
         when i.unit like '\\%%' and (x.t < least(x.f, x.m) - 0.1 or x.t > greatest(x.f, x.m) + 0.1)
           then case when x.f = x.m then x.f::text else least(x.f, x.m) || '–' || greatest(x.f, x.m) end
       end,
       case
         when s.wrong is not null or s.seq > t.first then $2
         when o.value is null then 'create'
         when (o.value, o.status, o.series_break, o.preferred, o.reason)
             is not distinct from (s.value, s.status, s.series_break, n.preferred, n.reason)
           and (n.preferred or not r.unsaid) then 'unchanged'
         else 'update'
       end,
       case when s.wrong is null and s.seq > t.first then '[{"code": "named-twice", "key": null}]'::jsonb else s.wrong end
     from staged s
     left join observation o on ${same('o', 's')} and o.dataset = $3
     left join others r on r.seq = s.seq
     cross join lateral (select
       r.seq is null or $4::text is not null or coalesce(o.preferred, false) as preferred,
       case when r.seq is null then null when $4::text is not null then $4 when o.preferred then coalesce(o.reason, 'on-record') end
         as reason
     ) n
     left join indicator i on i.code = s.indicator_code
     left join by_sex x on (x.country_code, x.indicator_code, x.age, x.year) = (s.country_code, s.indicator_code, s.age, s.year)
     left join twice t on ${same('t', 's')}
     order by s.seq`,
    [
      id,
      choices.problemsLeft === true ? 'skipped' : 'problem',
      importedDataset(context),
      context['preferred'] ?? null,
    ],
  );
  await client.query('drop table staged, twice, others, by_sex');
  // Applying and undoing join it: by the statistics of an earlier plan that took ten times as long at times.
  await client.query('analyze import_observation');
}

/** The value of a sex: of the file where it has one, else the preferred one on record. */
function valueOfSex(sex: 'T' | 'F' | 'M'): string {
  return `coalesce(max(s.value) filter (where s.sex = '${sex}'), max(o.value) filter (where o.sex = '${sex}')) as ${sex.toLowerCase()}`;
}

async function outcomeOf(client: PoolClient, row: ImportRow, rows: number): Promise<Outcome> {
  const { rows: found } = await client.query<{ action: string; n: number }>(
    'select action, count(*)::integer as n from import_observation where import_id = $1 group by action',
    [row.id],
  );
  const of = (action: string) => found.find((one) => one.action === action)?.n ?? 0;
  const counts = {
    create: of('create'),
    update: of('update'),
    unchanged: of('unchanged'),
    problem: of('problem'),
    skipped: row.choices.skipped.length + of('skipped'),
  };
  const { rows: totals } = await client.query<{ countries: number; warned: number; hash: string }>(
    `select count(distinct country_code)::integer as countries, count(warning)::integer as warned,
       coalesce(sum(hashtextextended(concat_ws(' ', country_code, indicator_code, sex, age, year, before, value, status, preferred, reason, replaced), 0)), 0)::text as hash
     from import_observation
     where import_id = $1 and action in ('create', 'update', 'unchanged')`,
    [row.id],
  );
  const { countries = 0, warned = 0, hash = '0' } = totals[0] ?? {};
  return { counts, sentence: { code: 'indicators', values: { rows, ...counts, countries, warned } }, hash };
}

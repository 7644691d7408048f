import { parse } from 'csv-parse/sync';
import { serverOf } from './ask.js';

/** Ids of SDMX 3.0 (IDType), and how an artefact is named with a semantic version. */
const ID = /^[A-Za-z0-9_@$-]+$/;
const ARTEFACT = /^[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)*:[A-Za-z0-9_@$-]+\(\d+\.\d+\.\d+\)$/;
const DIMENSIONS = ['FREQ', 'REF_AREA', 'INDICATOR', 'SEX', 'AGE', 'TIME_PERIOD'];
/** The code lists of SDMX that the coded columns use. */
const CODES: Readonly<Record<string, RegExp>> = {
  ACTION: /^[IARDM]$/,
  FREQ: /^A$/,
  REF_AREA: /^[A-Z]{3}$/,
  SEX: /^(_T|F|M)$/,
  AGE: /^(_T|Y_GE\d+|Y\d+T\d+)$/,
  TIME_PERIOD: /^\d{4}$/,
  OBS_VALUE: /^-?\d+(\.\d+)?(e-?\d+)?$/,
  OBS_STATUS: /^[AE]$/,
};

/** Reads SDMX-CSV 2.0 by the rules of its field guide, and lists what a reader would refuse. */
function refused(text: string, separator = ','): string[] {
  const [head = [], ...lines] = parse(text, { delimiter: separator, relax_column_count: true });
  const problems: string[] = [];
  if (head[0] !== 'STRUCTURE' || head[1] !== 'STRUCTURE_ID' || head[2] !== 'ACTION')
    problems.push(`the first columns are ${head.slice(0, 3).join()}`);
  if (new Set(head).size !== head.length) problems.push('a column is named twice');
  problems.push(...head.filter((name: string) => !ID.test(name)).map((name: string) => `no id: ${name}`));
  problems.push(...DIMENSIONS.filter((name) => !head.includes(name)).map((name) => `no dimension ${name}`));
  const keys = new Set<string>();
  for (const line of lines) {
    const row: Record<string, string> = Object.fromEntries(
      head.map((name: string, index: number) => [name, line[index] ?? '']),
    );
    if (line.length !== head.length) problems.push('a line of another length');
    if (row['STRUCTURE'] !== 'dataflow') problems.push(`structure ${row['STRUCTURE']}`);
    if (!ARTEFACT.test(row['STRUCTURE_ID'] ?? '')) problems.push(`no artefact: ${row['STRUCTURE_ID']}`);
    for (const name of DIMENSIONS)
      if (!ID.test(row[name] ?? '')) problems.push(`no id in ${name}: ${row[name]}`);
    for (const [name, form] of Object.entries(CODES))
      if (!form.test(row[name] ?? '')) problems.push(`no code in ${name}: ${row[name]}`);
    const key = DIMENSIONS.map((name) => row[name]).join('.');
    if (keys.has(key)) problems.push(`observed twice: ${key}`);
    keys.add(key);
    if (problems.length > 20) break;
  }
  return problems;
}

describe('observations as SDMX-CSV 2.0', () => {
  it('are read by the rules of the specification, all 150,254', async () => {
    const response = await fetch(`${serverOf('real')}/open-data/observations.sdmx.csv`);
    expect(response.headers.get('content-type')).toMatch(
      /^application\/vnd\.sdmx\.data\+csv; *version=2\.0\.0/,
    );
    const text = await response.text();
    expect(refused(text)).toEqual([]);
    expect(text.trimEnd().split('\r\n')).toHaveLength(150_255);
  });

  it('of the invented network say so in an attribute', async () => {
    const response = await fetch(`${serverOf('fictional')}/open-data/observations.sdmx.csv?sex=F`);
    const text = await response.text();
    expect(refused(text)).toEqual([]);
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(new Set(rows.map((row) => row['COMMENT_OBS']))).toEqual(new Set(['fictional']));
  });
});

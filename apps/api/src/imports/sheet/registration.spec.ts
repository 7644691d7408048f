import { readdirSync, readFileSync } from 'node:fs';
import { attendance } from '../kinds/attendance.js';
import { wanted } from '../plan/column.js';
import { Countries } from './countries.js';
import { matchColumns } from './match-columns.js';
import { probablySame } from './people.js';
import { readCsv } from './read-csv.js';

const root = new URL('../../../../../', import.meta.url);
const golden = new URL('test/golden/imports/registration/', root);
const states = readFileSync(new URL('data/pesnet/members.csv', root), 'utf8').trim().split('\n').slice(1);
const countries = new Countries(
  states.map((line) => {
    const [code = '', iso2 = '', , en = '', fr = '', ar = ''] = line.split(',');
    return { code, iso2, names: [en, fr, ar] };
  }),
);

function readAs(list: Uint8Array) {
  const result = readCsv(list);
  if ('unreadable' in result) return result;
  const { rows, encoding, delimiter } = result.sheet;
  const { header, columns, missing } = matchColumns(rows, wanted(attendance.columns));
  const cell = (row: readonly string[], key: string) => row[columns.get(key) ?? -1] ?? '';
  const read = rows.slice(header + 1).map((row, index) => ({
    line: header + index + 2,
    name: cell(row, 'name'),
    country: countries.read(cell(row, 'country')),
  }));
  const named = read.map((person) => ({
    ...person,
    country: 'code' in person.country ? person.country.code : null,
  }));
  return {
    encoding,
    delimiter,
    header,
    columns: Object.fromEntries(columns),
    missing,
    countries: columns.has('country')
      ? Object.fromEntries(
          read.map(({ line, country }) => [line, 'code' in country ? country.code : country.suggestions]),
        )
      : {},
    probablySame: probablySame(named).map((group) => group.map(({ line }) => line)),
  };
}

describe('a registration list', () => {
  it.each(readdirSync(golden))('is read: %s', (name) => {
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/expected.json`, golden), 'utf8'));
    expect(readAs(readFileSync(new URL(`${name}/list.csv`, golden)))).toEqual(expected);
  });
});

import type { Cell } from '@libs/table';
import { fetched, serverOf } from '../ask.js';

type Network = 'real' | 'fictional';

/** A row of an open table, by column. */
export type Row = Readonly<Record<string, Cell>>;

const WHOLE = [
  ...['meetings', 'attendance', 'activities', 'work-plans', 'results', 'needs', 'members'],
  ...['objectives', 'meeting-terms', 'indicators', 'sources'],
] as const;

/** One series of every member and the world, its denominator, and all series of one member. */
const SERIES = ['?indicator=SL.UEM.TOTL.ZS&sex=T&age=15%2B', '?indicator=SL.TLF.TOTL.IN&sex=T&age=15%2B'];

/** The open tables of a network, as anybody takes them away. */
export class OpenTables {
  private constructor(private readonly tables: ReadonlyMap<string, readonly Row[]>) {}

  static async of(network: Network, member: string): Promise<OpenTables> {
    const names = [
      ...WHOLE.map((name) => [name, `${name}.json`] as const),
      ['series', `observations.json${SERIES[0]}`] as const,
      ['weights', `observations.json${SERIES[1]}`] as const,
      ['profile', `observations.json?country=${member}`] as const,
    ];
    const tables = new Map<string, readonly Row[]>();
    for (const [name, path] of names) {
      const response = await fetched(`${serverOf(network)}/open-data/${path}`);
      const { rows } = (await response.json()) as { readonly rows: readonly Row[] };
      tables.set(name, rows);
    }
    return new OpenTables(tables);
  }

  rows(name: (typeof WHOLE)[number] | 'series' | 'weights' | 'profile'): readonly Row[] {
    const rows = this.tables.get(name);
    if (rows === undefined) throw new Error(`There is no open table ${name}.`);
    return rows;
  }
}

/** The words of a cell that are parted by spaces. */
export function wordsIn(cell: Cell | undefined): string[] {
  return typeof cell === 'string' && cell !== '' ? cell.split(' ') : [];
}

/** Rows by the cells of some columns, in the order in which they are found. */
export function grouped(rows: readonly Row[], ...columns: readonly string[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(columns.map((column) => row[column] ?? null));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

export function sumOf(rows: readonly Row[], column: string): number | null {
  const known = rows.flatMap((row) => (typeof row[column] === 'number' ? [row[column]] : []));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

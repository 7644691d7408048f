import type { ChosenColumn, ImportColumnsQuery, OneImportFragment } from '../../../gql/graphql';

export type Columns = ImportColumnsQuery['importColumns'];
/** What someone says about a file: the meeting and the list of attendance, or the round of needs. */
export type Context = Readonly<Record<string, string | undefined>>;
type Indexes = ReadonlyMap<string, number | null>;

/** The columns of the sheet by what they hold, as they are sent. */
export function chosenColumns(indexes: Indexes): ChosenColumn[] {
  return [...indexes].map(([key, index]) => ({ key, index }));
}

/**
 * Why a column's choice does not hold: needed and in no column, claimed by two headers and not chosen yet, or in one
 * column with another. What is only missing is said once someone tried to go on.
 */
export function columnIssue(
  { key, required, contested }: Columns[number],
  indexes: Indexes,
  tried: boolean,
): 'needed' | 'contested' | 'twice' | null {
  const index = indexes.get(key) ?? null;
  if (index === null && contested) return 'contested';
  if (index === null) return required && tried ? 'needed' : null;
  return [...indexes].some(([other, at]) => other !== key && at === index) ? 'twice' : null;
}

/** What was said about a file before. */
export function contextFrom(stored: OneImportFragment['context']): Context {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

const NEEDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['attendance', ['meeting', 'list']],
  ['needs', ['round']],
  ['indicators', ['source']],
]);

/** Whether all is said that a kind of file does not say itself. */
export function isContextWhole(kind: string, context: Context): boolean {
  const asked = NEEDED.get(kind) ?? [];
  return asked.every((name) => context[name] !== undefined);
}

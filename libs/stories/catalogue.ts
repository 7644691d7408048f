import { questions, type ArgumentValues, type Entry } from '@libs/questions';

type KeysOf<Question> = Question extends { readonly entries: infer Entries } ? keyof Entries & string : never;

/** The keys of all that can stand on a slide: the entries of the questions. */
export type ChartKey = KeysOf<(typeof questions)[number]>;

/** An entry with the questions that it is drawn from, in order. */
export interface CatalogueEntry extends Entry {
  readonly questions: readonly string[];
}

const entries = questions.flatMap((question) =>
  Object.entries<Entry>('entries' in question ? question.entries : {}).map(
    ([key, entry]) =>
      [key as ChartKey, { ...entry, questions: [question.name, ...(entry.with ?? [])] }] as const,
  ),
);

/** All that can stand on a slide. A chart can also be shown as a table; a figure stands alone, and comes last. */
const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  [...entries].sort(([, a], [, b]) => Number(a.drawing === 'figure') - Number(b.drawing === 'figure')),
);

export const chartKeys = [...catalogue.keys()] as readonly ChartKey[];

export function isChartKey(key: string): key is ChartKey {
  return catalogue.has(key);
}

/** The entry of a key. */
export function entryOf(key: ChartKey): CatalogueEntry {
  const entry = catalogue.get(key);
  if (entry === undefined) throw new Error(`No question has the entry ${key}.`);
  return entry;
}

/** The arguments that make a key's entry of its question. */
export function asksOf(key: ChartKey): ArgumentValues {
  return entryOf(key).asks ?? {};
}

/** The dimension by which an entry counts activities. */
export function activityDimension(key: ChartKey): 'theme' | 'type' | 'provider' {
  const { dimension } = asksOf(key);
  return dimension === 'theme' || dimension === 'provider' ? dimension : 'type';
}

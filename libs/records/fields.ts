import { MOST_KEY } from './keys.js';
import type { Field } from './kind.js';

// Fields that many kinds have.

export const source: Field = { name: 'source_id', type: { is: 'reference', to: 'source' }, required: true };
export const secondSource: Field = { name: 'second_source_id', type: { is: 'reference', to: 'source' } };
export const note: Field = { name: 'note', type: { is: 'lines', most: 4_000 } };
export const title: Field = { name: 'title', type: { is: 'words', most: 500 }, required: true };
/** The language that the title was written in. */
export const original: Field = { name: 'original', type: { is: 'code', list: 'language' }, required: true };

/** The key of a row in its record, for instance opening. */
export function key(name: string): Field {
  return { name, type: { is: 'line', most: MOST_KEY }, required: true };
}

/** A key that stands in addresses and is made from the title, for instance pesnet-5. */
export function slug(name: string): Field {
  return { name, type: { is: 'line', most: MOST_KEY, fits: 'slug' }, required: true };
}

/** A key as its publisher or the network writes it, for instance SL.UEM.TOTL.ZS. */
export function code(name: string): Field {
  return { name, type: { is: 'line', most: MOST_KEY, fits: 'code' }, required: true };
}

export function year(name: string, required = false): Field {
  return { name, type: { is: 'integer', least: 1_900, most: 2_100 }, required };
}

export function day(name: string, required = false): Field {
  return { name, type: { is: 'day' }, required };
}

/** How much of a day is known; where it is empty, all of it. */
export function precision(name: string): Field {
  return { name, type: { is: 'code', list: 'date-precision' } };
}

/** Whether a source states a day or it is our reading; where it is empty, a source does. */
export function dateBasis(name: string): Field {
  return { name, type: { is: 'code', list: 'date-basis' } };
}

export const mode: Field = { name: 'mode', type: { is: 'code', list: 'mode' } };
export const value: Field = {
  name: 'value',
  type: { is: 'integer', least: 0, most: 1_000_000 },
  required: true,
};
export const preferred: readonly Field[] = [
  { name: 'preferred', type: { is: 'yes-no' }, required: true },
  { name: 'reason', type: { is: 'code', list: 'reason' } },
];

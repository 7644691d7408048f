import { MAX_KEY_LENGTH } from './keys.js';
import type { Field } from './kind.js';

// Fields that many kinds have.

export const source: Field = { name: 'source_id', type: { type: 'reference', to: 'source' }, required: true };
export const secondSource: Field = { name: 'second_source_id', type: { type: 'reference', to: 'source' } };
export const note: Field = { name: 'note', type: { type: 'lines', max: 4_000 } };
export const title: Field = { name: 'title', type: { type: 'words', max: 500 }, required: true };
/** The language that the title was written in. */
export const original: Field = { name: 'original', type: { type: 'code', list: 'language' }, required: true };

/** The key of a row in its record, for instance opening. */
export function key(name: string): Field {
  return { name, type: { type: 'line', max: MAX_KEY_LENGTH }, required: true };
}

/** A key that is in addresses and is made from the title, for instance pesnet-5. */
export function slug(name: string): Field {
  return { name, type: { type: 'line', max: MAX_KEY_LENGTH, fits: 'slug' }, required: true };
}

/** A key as its publisher or the network writes it, for instance SL.UEM.TOTL.ZS. */
export function code(name: string): Field {
  return { name, type: { type: 'line', max: MAX_KEY_LENGTH, fits: 'code' }, required: true };
}

export function year(name: string, required = false): Field {
  return { name, type: { type: 'integer', min: 1_900, max: 2_100 }, required };
}

export function day(name: string, required = false): Field {
  return { name, type: { type: 'day' }, required };
}

/** How much of a day is known; where it is empty, all of it. */
export function precision(name: string): Field {
  return { name, type: { type: 'code', list: 'date-precision' } };
}

/** Whether a source states a day or it is our reading; where it is empty, a source does. */
export function dateBasis(name: string): Field {
  return { name, type: { type: 'code', list: 'date-basis' } };
}

export const mode: Field = { name: 'mode', type: { type: 'code', list: 'mode' } };
export const value: Field = {
  name: 'value',
  type: { type: 'integer', min: 0, max: 1_000_000 },
  required: true,
};
export const preferred: readonly Field[] = [
  { name: 'preferred', type: { type: 'yes-no' }, required: true },
  { name: 'reason', type: { type: 'code', list: 'reason' } },
];

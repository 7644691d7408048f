import { fold } from '@libs/vocabulary';
import type { ValidationIssue } from '@libs/rules';
import { columnsOf, type Cells, type Kind } from './kind.js';

/** The longest key, in letters. */
export const MAX_KEY_LENGTH = 40;

/** What a key can be, as the addresses of pages have it. */
const PATTERNS = { slug: /^[a-z0-9]+(-[a-z0-9]+)*$/, code: /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/ } as const;

/**
 * What is wrong with the key of a record that is not published yet: no address could lead to it. One that is published keeps
 * the key that it has.
 */
export function keyProblems({ key, fields }: Kind, root: Cells): readonly ValidationIssue[] {
  return fields.flatMap(({ name, type }) => {
    const value = root[name];
    if (!key.includes(name) || type.type !== 'line' || type.fits === undefined) return [];
    if (typeof value !== 'string' || PATTERNS[type.fits].test(value)) return [];
    return [{ path: name, code: `not-a-${type.fits}`, value: value.slice(0, MAX_KEY_LENGTH) }];
  });
}

/** The column of a kind's key that is made from the title; null where people write it or the product makes it. */
export function slugColumn({ key, fields }: Kind): string | null {
  const field = fields.find(
    ({ name, type }) => key.includes(name) && type.type === 'line' && type.fits === 'slug',
  );
  return field?.name ?? null;
}

/**
 * The key that a record's title makes, in small Latin letters, figures and hyphens: whole words, as many as fit. A title
 * without any makes a key of the kind and the year.
 */
export function slugFrom(kind: Kind, root: Cells): string | null {
  const titles = kind.titleFields
    .flatMap((name) => kind.fields.filter((field) => field.name === name))
    .flatMap(columnsOf)
    .flatMap((column) => {
      const text = root[column];
      return typeof text === 'string' && text.trim() !== '' ? [text] : [];
    });
  if (titles.length === 0) return null;
  const slug = titles.map(slugOf).find((one) => one !== '');
  if (slug !== undefined) return slug;
  const day = kind.fields.find(({ type }) => type.type === 'day');
  const year = /^\d{4}/.exec(String(root[day?.name ?? ''] ?? ''))?.[0];
  return year === undefined ? kind.name : `${kind.name}-${year}`;
}

/** The words of a text that addresses can hold. */
function slugOf(text: string): string {
  let slug = '';
  for (const word of fold(text).split(' ')) {
    const part = word.replace(/[^a-z0-9]/g, '');
    const longer = slug === '' ? part.slice(0, MAX_KEY_LENGTH) : `${slug}-${part}`;
    if (part === '') continue;
    if (longer.length > MAX_KEY_LENGTH) break;
    slug = longer;
  }
  return slug;
}

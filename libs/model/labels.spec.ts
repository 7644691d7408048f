import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Words } from './kind.js';
import { fieldsOf, kindLabel, kinds } from './index.js';

/** English words that are written alike in another language. */
const alike = JSON.parse(
  readFileSync(new URL('../../apps/web/build/alike.json', import.meta.url), 'utf8'),
) as Record<string, readonly string[]>;

const all: readonly (readonly [string, Words])[] = [...kinds.values()].flatMap((kind) => [
  [`${kind.name}`, kind.label] as const,
  [`${kind.name} about`, kind.about] as const,
  ...[kind, ...kind.parts].flatMap((of) =>
    fieldsOf(of).flatMap(({ name, label, hint }) => [
      [`${kind.name} ${of.name} ${name}`, label] as const,
      ...(hint === undefined ? [] : [[`${kind.name} ${of.name} ${name} hint`, hint] as const]),
    ]),
  ),
  ...kind.parts.flatMap((part) => [
    [`${kind.name} ${part.name}`, part.label] as const,
    [`${kind.name} ${part.name} row`, part.rowLabel] as const,
  ]),
]);

describe('the labels of declarations', () => {
  it('are written in three languages, with the signs of each', () => {
    const bare = all.filter(([, { en, fr, ar }]) => [en, fr, ar].some((text) => text.trim() === ''));
    const sameFrench = all.filter(([, { en, fr }]) => en === fr && alike['fr']?.includes(en) !== true);
    const latinArabic = all.filter(([, { ar }]) => !/\p{Script=Arabic}/u.test(ar));
    const quotes = all.filter(([, { en, fr, ar }]) => /'/.test(en + fr + ar));
    const narrow = all.filter(([, { fr }]) => /[^\u202f][;!?»](?=[\s]|$)|[ \u00a0]:|«(?!\u202f)/.test(fr));
    expect([...bare, ...sameFrench, ...latinArabic, ...quotes, ...narrow].map(([name]) => name)).toEqual([]);
  });

  it('tell the fields of one form apart', () => {
    const twice = [...kinds.values()].flatMap((kind) =>
      [kind, ...kind.parts].flatMap((of) => {
        const labels = fieldsOf(of).map(({ label }) => label.en);
        return labels
          .filter((label, at) => labels.indexOf(label) !== at)
          .map((label) => `${kind.name}: ${label}`);
      }),
    );
    expect(twice).toEqual([]);
  });

  it('are those of a kind by its name', () => {
    expect(kindLabel('chair-term', 'fr')).toBe(kinds.get('chair-term')?.label.fr);
    expect(kindLabel('no-such', 'fr')).toBe('no-such');
  });
});

import { describe, expect, it } from '@jest/globals';
import { keyProblems, kinds, slugFrom, type Cells, type Kind } from './index.js';

function kindOf(name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`There is no kind ${name}.`);
  return kind;
}

describe('the key that a title makes', () => {
  const slug = (root: Cells, kind = 'meeting') => slugFrom(kindOf(kind), root);

  it('is of whole words in small Latin letters, as many as fit', () => {
    expect(slug({ title_en: 'PESNET 5' })).toBe('pesnet-5');
    expect(slug({ title_en: 'The 5th Meeting of the OIC Public Employment Services Network' })).toBe(
      'the-5th-meeting-of-the-oic-public',
    );
    expect(slug({ title_en: '  Réunion d’été: « Dakar », İzmir & co.  ' })).toBe(
      'reunion-d-ete-dakar-izmir-co',
    );
    expect(slug({ title_en: 'x'.repeat(60) })).toBe('x'.repeat(40));
    expect(slug({ title_ar: 'الجولة', title_fr: 'Cycle 2026' }, 'round')).toBe('cycle-2026');
  });

  it('is of the kind and the year where no letter of the title can stand in one, and none without a title', () => {
    expect(slug({ title_ar: 'جولة الاحتياجات', opens_on: '2026-01-01' }, 'round')).toBe('round-2026');
    expect(slug({ title_en: '…' })).toBe('meeting');
    expect(slug({ title_en: ' ', start_date: '2026-05-04' })).toBeNull();
  });

  it('always fits the pattern of addresses', () => {
    for (const title_en of ['A_b', '-a-', '5', 'Zürich — 2026', 'ǅ ß ŉ', '٥ 5'])
      expect([title_en, keyProblems(kindOf('meeting'), { id: slug({ title_en }) })]).toEqual([title_en, []]);
  });
});

describe('a key that no address can hold', () => {
  const wrong = (kind: string, root: Cells) =>
    keyProblems(kindOf(kind), root).map(({ path, code }) => `${path}: ${code}`);

  it('is wrong', () => {
    for (const id of ['PESNET 5', 'Pesnet', 'a/b', 'a--b', '-a', 'é'])
      expect([id, wrong('meeting', { id })]).toEqual([id, ['id: not-a-slug']]);
    expect(wrong('meeting', { id: 'pesnet-nfp-2022' })).toEqual([]);
    expect(wrong('area', { code: 'T/SKL' })).toEqual(['code: not-a-code']);
    for (const code of ['SL.UEM.TOTL.ZS', 'UNE_DEAP_SEX_AGE_RT', '2024-2026'])
      expect([code, wrong('indicator', { code })]).toEqual([code, []]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { i18nOf } from '../../test/i18n.js';
import {
  clusters,
  cooperationFunnel,
  links,
  matches,
  needTotals,
  partialReach,
  responses,
  themeCountries,
  themeReach,
} from '../../test/tables/cooperation-tables.js';
import {
  clusterSentence,
  funnelFinding,
  linksFinding,
  matchReasons,
  needsMatrixFinding,
  ownFirst,
  reachFinding,
  responseSentence,
  roundSentence,
  rowsOf,
  format,
  themeCountriesFinding,
  themeNeeds,
  themesFinding,
  unmetFinding,
  type Sentence,
} from './index.js';

const words = ['libs/findings/messages/cooperation', 'libs/findings/messages/country'];
const [en, fr, ar] = (['en', 'fr', 'ar'] as const).map((language) => i18nOf(language, words));
const actual = (sentence: Sentence | null): string[] =>
  [en, fr, ar].map((i18n) => (sentence && i18n ? format(sentence, i18n) : ''));
const without = <T extends typeof needTotals>(table: T): T => ({
  ...table,
  cells: table.cells.map(() => []),
});

describe('themes', () => {
  it('say whom lists name, as providers and beneficiaries', () => {
    expect(actual(themesFinding(themeCountries))).toEqual([
      'Published lists name 2 members in 2 thematic areas: 1 as provider, 2 as beneficiary',
      'Les listes publiées mentionnent 2 membres dans 2 domaines thématiques\u202f: 1 comme prestataire, 2 comme bénéficiaire',
      'ذُكر عضوان في القوائم المنشورة ضمن مجالين مواضيعيين: 1 بصفة مقدِّم و2 بصفة مستفيد',
    ]);
    expect(actual(themeCountriesFinding(themeCountries))[0]).toBe(
      '2 members named in at least one thematic area; 1 in two or more',
    );
  });

  it('name the widest reach only where every list is complete', () => {
    expect(actual(reachFinding(themeReach))[0]).toBe(
      'T-A: 4 of 40 members reached, the most of the 2 thematic areas',
    );
    expect(actual(reachFinding(partialReach))[0]).toBe(
      'Members that published lists name, by thematic area and group',
    );
  });

  it('F14: do not say that no pair works both ways where a list is not complete', () => {
    const open = (column: readonly (0 | 1 | null)[]) => ({
      ...links,
      cells: links.cells.map((cells, place) => (links.columns[place]?.name === 'mutual' ? column : cells)),
    });
    expect(actual(linksFinding(open([null, null, null])))[0]).toBe(
      '3 links from 2 providers to 3 beneficiaries; 2 new in 2024',
    );
    expect(actual(linksFinding(open([1, null, 1])))).toEqual([
      '3 links from 2 providers to 3 beneficiaries; at least 1 pair in both directions; 2 new in 2024',
      '3 liens de 2 prestataires vers 3 bénéficiaires\u202f; au moins 1 paire dans les deux sens\u202f; 2 nouveaux en 2024',
      '3 صلات من مقدِّمين إلى 3 مستفيدين؛ وزوج واحد على الأقل في الاتجاهين؛ منها اثنتان جديدتان في عام 2024',
    ]);
    expect(actual(linksFinding(open([0, 0, 0])))[0]).toContain('none in both directions');
  });

  it('count a pair that works both ways once, and new links', () => {
    expect(actual(linksFinding(links))).toEqual([
      '3 links from 2 providers to 3 beneficiaries; 1 pair in both directions; 2 new in 2024',
      '3 liens de 2 prestataires vers 3 bénéficiaires\u202f; 1 paire dans les deux sens\u202f; 2 nouveaux en 2024',
      '3 صلات من مقدِّمين إلى 3 مستفيدين؛ وزوج واحد في الاتجاهين؛ منها اثنتان جديدتان في عام 2024',
    ]);
  });
});

describe('needs', () => {
  it('name the thematic areas that nobody offers to meet', () => {
    expect(actual(unmetFinding(needTotals))).toEqual([
      '1 thematic area has needs that nobody offers to meet: T-A',
      '1 domaine thématique a des besoins que personne ne propose de couvrir\u202f: T-A',
      'مجال واحد فيه احتياجات لا يعرض أحد تلبيتها: T-A',
    ]);
  });

  it('say of nothing stated only what would be shown', () => {
    expect(actual(unmetFinding(without(needTotals)))[0]).toBe(
      'Needs and capacities of the members, by thematic area',
    );
    expect(responseSentence(without(responses))).toBeNull();
    expect(themeNeeds(needTotals, 'T-Z')).toBeNull();
  });

  it('never take silence for no need', () => {
    const [english, french, arabic] = actual(responseSentence(responses));
    expect(english).toBe(
      '41 of 57 members answered: Arab Group 15 of 22, Asian Group 14 of 18 and African Group 12 of 17. No answer does not mean “no need”.',
    );
    expect(french).toContain('41 membres sur 57 ont répondu');
    expect(arabic).toContain('وعدم الإجابة لا يعني «لا احتياج»');
  });

  it('say of a round that is to come only when it opens, in three languages', () => {
    const notes = [{ code: 'note.round-to-come', values: { opens: '2027-03-01' } }];
    const answered = responses.cells.map((cells, place) =>
      place === 1 || place === 3 ? [null, null, null] : cells,
    );
    expect(actual(responseSentence({ ...responses, cells: answered, notes }))).toEqual([
      'This round opens on 1 March 2027; nobody has been asked yet.',
      'Cette enquête s’ouvre le 1er mars 2027\u202f; nul n’a encore été interrogé.',
      'تُفتح هذه الجولة في 1 مارس 2027؛ ولم يُسأل أحد بعد.',
    ]);
  });

  it('say why a round has nothing of a member', () => {
    const days = { opensOn: '2026-10-01', closesOn: '2027-01-31' };
    const english = (answer: string, closesOn: string | null = days.closesOn) =>
      actual(roundSentence({ ...days, closesOn, answer }))[0];
    expect(english('awaited')).toBe(
      'The member has not answered this round yet; it is open until 31 January 2027.',
    );
    expect(english('awaited', null)).toBe(
      'The member has not answered this round yet; the round has no closing day.',
    );
    expect(english('silent')).toBe('The member did not answer this round; that is not “no need”.');
    expect(english('not-asked')).toContain('was not asked in this round');
    expect(english('to-come')).toBe('The round opens on 1 October 2026; nobody has been asked yet.');
  });

  it('count needs and offers at 2 or 3', () => {
    expect(actual(needsMatrixFinding(needTotals))[0]).toBe(
      '2 needs at 2 or 3, 1 offer at 2 or 3, in 2 thematic areas',
    );
    expect(actual(themeNeeds(needTotals, 'T-A'))[0]).toBe(
      'Of 2 members that answered, 2 need this at 2 or 3, 1 of them at 3; none offers it at 2 or 3.',
    );
  });

  it('follow a need to its use over all groups', () => {
    expect(actual(funnelFinding(cooperationFunnel))[0]).toBe(
      'Of 60 stated needs, 40 have a match, 12 are in a planned activity, 9 in a completed one; for 3 use at work is reported',
    );
  });
});

describe('a match', () => {
  const [first, second, third] = rowsOf(matches);

  it('is given with every reason, in the reader’s words', () => {
    if (!first) throw new Error('There is no match');
    expect(matchReasons(first).map((reason) => actual(reason)[0])).toEqual([
      'QMA needs T-A at 3 (high)',
      'QNA offers T-A at 3 (high)',
      'both work in French',
      'never worked together on record',
      'same group',
    ]);
    expect(matchReasons(first).map((reason) => actual(reason)[2])).toContain('لغات العمل المشتركة: الفرنسية');
    expect(matchReasons(first).map((reason) => actual(reason)[1])).toContain(
      'langues de travail communes\u202f: français',
    );
  });

  it('keeps no common language apart from languages that are not reported', () => {
    const spoken = [second, third].map((row) => row && actual(matchReasons(row)[2] ?? null)[0]);
    expect(spoken).toEqual([
      'no common language of delivery is stated',
      'languages of delivery are not reported',
    ]);
    expect(second && actual(matchReasons(second)[3] ?? null)[0]).toBe('2 activities together before');
  });

  it('of the reader’s own country comes first, and the rest keep their order', () => {
    const all = rowsOf(matches);
    const pairs = ownFirst(all, all.slice(1), 'QMB').map((row) => row.text('needing'));
    expect(pairs).toEqual(['QPA', 'QPB', 'QMA']);
  });

  it('of several is a cluster with its providers', () => {
    const [cluster] = rowsOf(clusters);
    expect(cluster && actual(clusterSentence(cluster))[0]).toBe(
      '3 members need T-B: QMA, QPA and QPB. 1 can provide it: QNA.',
    );
  });
});

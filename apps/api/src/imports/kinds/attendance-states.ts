import { beginningOf } from '@libs/rules';
import { fold } from '@libs/vocabulary';
import type { ParsedRow } from '../plan/parse.js';
import { textOf } from './kind.js';

/** What organisers write of people who came, beside the labels of the list. */
const CAME = [
  ...[
    'present',
    'here',
    'yes',
    'y',
    'true',
    '1',
    'checked in',
    'participated',
    'took part',
    'joined',
    'came',
  ],
  ...['présente', 'oui', 'vrai', 'venu', 'venue', 'a participé', 'participé', 'a assisté'],
  ...['نعم', 'حاضر', 'حاضرة', 'حضر', 'حضرت', 'شارك', 'شاركت', 'تم الحضور'],
  // Anyone who is said to be in the room or on the line came.
  ...[
    'on-site',
    'in person',
    'virtual',
    'online',
    'présentiel',
    'en présentiel',
    'en ligne',
    'حضوري',
    'عن بعد',
  ],
];

/** Of people who are on the list: of a list without a column of states no more is known. */
const REGISTERED = [
  ...['confirmed', 'registered', 'accepted', 'approved', 'attending', 'going', 'enrolled'],
  ...['confirmé', 'confirmée', 'inscrit', 'inscrite', 'accepté', 'acceptée', 'validé', 'validée'],
  ...['مؤكد', 'مؤكدة', 'تم التأكيد', 'مسجل', 'مسجلة', 'مقبول', 'مقبولة'],
];

const STAYED_AWAY = [
  ...['no', 'n', 'false', '0', 'no-show', 'noshow', 'did not attend', 'did not come', 'did not join'],
  ...['not attended', 'not attending', 'not present', 'non-attendance', 'missing', 'not going'],
  ...['cancelled', 'canceled', 'cancelled by self', 'canceled by self', 'cancelled by host', 'withdrawn'],
  ...['withdrew', 'declined', 'rejected', 'denied', 'refused', 'removed'],
  ...['non', 'faux', 'absente', 'non présent', 'non présente', 'pas venu', 'pas venue', "n'a pas participé"],
  ...['annulé', 'annulée', 'désisté', 'désistée', 'désistement', 'retiré', 'retirée', 'décliné', 'refusé'],
  ...['لا', 'غائب', 'غائبة', 'غياب', 'لم يحضر', 'لم تحضر', 'لم يشارك', 'لم تشارك', 'غير حاضر', 'ألغى'],
  ...['ملغى', 'ملغاة', 'ألغيت', 'انسحب', 'انسحبت', 'منسحب', 'منسحبة', 'رفض', 'مرفوض', 'تغيب', 'تغيبت'],
];

const EXCUSED = [
  ...['apologies', 'apology', 'apologised', 'apologized', 'with apologies', 'sent apologies', 'regrets'],
  ...['excused absence', 'absent with apologies', 'absent excused'],
  ...['excusée', 'absent excusé', 'absente excusée', 'absence excusée', 'absence justifiée', 'excuses'],
  ...['معتذر', 'معتذرة', 'اعتذر', 'اعتذرت', 'اعتذار', 'معذور', 'بعذر', 'غائب بعذر'],
];

/** All words for the states of people, in the form in which a column declares them. */
export function stateWords(): Readonly<Record<string, string>> {
  const all = [
    ...CAME.concat(REGISTERED).map((word) => [word, 'attended'] as const),
    ...STAYED_AWAY.map((word) => [word, 'absent'] as const),
    ...EXCUSED.map((word) => [word, 'excused'] as const),
  ];
  return Object.fromEntries(all);
}

const registered = new Set(REGISTERED.map(fold));

/**
 * Asks where a column of states leaves open what is meant: an empty cell among filled ones, and people who are only
 * “registered” where others of the same list are said to have come.
 */
export function doubtStates(rows: readonly ParsedRow[]): readonly ParsedRow[] {
  const words = rows.map((row) => fold(row.cells.get('state')?.text ?? ''));
  if (words.every((word) => word === '')) return rows;
  const saysWhoCame = rows.some(
    (row, index) => textOf(row, 'state') === 'attended' && !registered.has(words[index] ?? ''),
  );
  return rows.map((row, index) => {
    const cell = row.cells.get('state');
    const word = words[index] ?? '';
    const isOpen = word === '' || (saysWhoCame && registered.has(word));
    if (cell === undefined || cell.wrong !== null || !isOpen) return row;
    const wrong =
      word === ''
        ? { code: 'needed', suggestions: ANSWERS }
        : { code: 'registered-or-came', value: beginningOf(cell.text, 80), suggestions: ANSWERS };
    return { ...row, cells: new Map(row.cells).set('state', { ...cell, value: null, wrong }) };
  });
}

const ANSWERS = ['attended', 'absent', 'excused'];

/** Why a person of the list makes nobody present: the code of a sentence. Null where the person came, or nobody can tell. */
export function stayedAway(row: ParsedRow): string | null {
  const state = textOf(row, 'state');
  if (state === null || state === 'attended') return null;
  // An excused person speaks for a country: that has to be known.
  if (state === 'excused') return textOf(row, 'country') === null ? null : 'excused';
  return 'did-not-come';
}

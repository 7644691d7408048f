import { fold } from '@libs/vocabulary';

/** One line of a registration list, as far as it tells who a person is. */
export interface Named {
  readonly line: number;
  readonly name: string;
  /** Country code, or null while it is not known. */
  readonly country: string | null;
}

/**
 * Lines that may be one person: the same country, and names that sound alike in Arabic or Latin letters, in any order.
 * Short vowels are not heard, so that Mohamed and Mahmoud stand together: a suggestion only, nobody is ever merged by it.
 */
export function probablySame<T extends Named>(people: readonly T[]): T[][] {
  const bySound = new Map<string, T[]>();
  for (const person of people) {
    const sound = soundOf(person.name);
    // Two people of unknown countries are not of one: they wait until their countries are known.
    if (sound === null || person.country === null) continue;
    const key = `${person.country} ${sound}`;
    bySound.set(key, [...(bySound.get(key) ?? []), person]);
  }
  return [...bySound.values()].filter((group) => group.length > 1);
}

/** Words that say nothing of who it is: titles, and the article where it stands alone. */
const UNTELLING = new Set([
  'al',
  'el',
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'h',
  'e',
  'he',
  'm',
  'mme',
  'السيد',
  'السيده',
  'د',
]);

/** The consonants of a name, its words in one order; null where a single word is too little to go by. */
function soundOf(name: string): string | null {
  const words = fold(name)
    .split(' ')
    .filter((word) => !UNTELLING.has(word));
  if (words.length < 2) return null;
  const sounds = words.map(consonants).filter((sound) => sound !== '');
  return sounds.join('').length < 4 ? null : sounds.sort().join(' ');
}

const LETTERS: ReadonlyMap<string, string> = new Map(Object.entries({
  ب: 'b', ت: 't', ث: 't', ج: 'j', ح: 'h', خ: 'k', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 's', ص: 's',
  ض: 'd', ط: 't', ظ: 'z', غ: 'g', ف: 'f', ق: 'k', ك: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h', پ: 'b',
})); // prettier-ignore

/** Vowels are written or not as people like, and so are doubled letters, the article and an h at the end. */
function consonants(word: string): string {
  return word
    .replace(/^(ال|al|el)(?=..)/u, '')
    .replace(/ch|sh/g, 's')
    .replace(/kh/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/[qc]/g, 'k')
    .replace(/p/g, 'b')
    .replace(/\p{Script=Arabic}/gu, (letter) => LETTERS.get(letter) ?? '')
    .replace(/[aeiouyw]/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '');
}

import { fold } from '@libs/vocabulary';

/** One line of a registration list, as far as it tells who a person is. */
export interface Named {
  readonly line: number;
  readonly name: string;
  /** Country code, or null while it is not known. */
  readonly country: string | null;
  readonly email?: string | null;
}

/**
 * Lines that may be one person: the same country, and one e-mail or names that sound alike in Arabic or Latin letters, in
 * any order. Short vowels are not heard, so that Mohamed and Mahmoud stand together: a suggestion only, nobody is ever
 * merged by it.
 */
export function probablySame<T extends Named>(people: readonly T[]): T[][] {
  const byEmail = groupsBy(people, emailOf);
  const ofEmail = new Map(byEmail.flatMap((group) => group.map((person) => [person, group] as const)));
  // Anyone who has one e-mail sounds alike, too: then that is asked once.
  const bySound = groupsBy(people, ({ name }) => soundOf(name)).filter((group) => {
    const [first] = group.map((person) => ofEmail.get(person));
    return first === undefined || group.some((person) => ofEmail.get(person) !== first);
  });
  return [...byEmail, ...bySound];
}

/**
 * Lines that are one person: one country, one e-mail, and names that all agree. An office may register several people
 * under its own address, so that an e-mail alone is not enough.
 */
export function certainlySame<T extends Named>(people: readonly T[]): T[][] {
  return groupsBy(people, emailOf).filter((group) => {
    const names = [...new Map(group.map(({ name }) => [fold(name), name])).values()];
    // Nobody writes their own name in so many ways: each is compared with each.
    if (names.length > MAX_NAMES) return false;
    return names.every((one, place) => names.slice(place + 1).every((other) => agree(one, other)));
  });
}

const MAX_NAMES = 20;

function groupsBy<T extends Named>(people: readonly T[], of: (person: T) => string | null): T[][] {
  const found = new Map<string, T[]>();
  for (const person of people) {
    const what = of(person);
    // Two people of unknown countries are not of one: they wait until their countries are known.
    if (what === null || person.country === null) continue;
    const key = `${person.country} ${what}`;
    const group = found.get(key) ?? [];
    group.push(person);
    found.set(key, group);
  }
  return [...found.values()].filter((group) => group.length > 1);
}

function emailOf({ email }: Named): string | null {
  const address = (email ?? '')
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}

/** Whether each word of the shorter name is in the longer one, whole or as its first letter; one of them whole. */
function agree(one: string, other: string): boolean {
  const sound = soundOf(one);
  if (sound !== null && sound === soundOf(other)) return true;
  const [fewer = [], more = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  const left = [...more];
  let whole = 0;
  for (const word of [...fewer].sort((a, b) => b.length - a.length)) {
    const place = left.findIndex((its) => its === word);
    const at = place >= 0 ? place : left.findIndex((its) => isFirstLetter(its, word));
    if (at < 0) return false;
    if (place >= 0 && word.length > 1) whole += 1;
    left.splice(at, 1);
  }
  return whole > 0;
}

function isFirstLetter(one: string, other: string): boolean {
  return (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

function wordsOf(name: string): string[] {
  const words = fold(name).split(' ');
  const telling = words.filter((word) => !UNTELLING.has(word));
  return telling.length > 0 ? telling : words.filter((word) => word !== '');
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
  const words = wordsOf(name);
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

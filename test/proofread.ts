import type { Language } from '@libs/vocabulary';

/** Nouns and verbs of the product's sentences that must agree with a count: one of them, and several. */
const ONE_EN =
  'member|activity|meeting|list|link|provider|beneficiary|pair|theme|match|plan|change|indicator|participation|training';
const MANY_EN =
  'members|activities|meetings|lists|links|providers|beneficiaries|pairs|themes|matches|plans|changes|indicators|participations|trainings|are|were|have';
const ONE_FR =
  'membre|activité|réunion|liste|lien|prestataire|bénéficiaire|thème|besoin|offre|correspondance|participation|indicateur|formation';
const MANY_FR =
  'membres|activités|réunions|listes|liens|prestataires|bénéficiaires|thèmes|besoins|offres|correspondances|participations|indicateurs|formations|sont|ont|figurent';
const AR =
  'عضو|أعضاء|عضوًا|نشاط|أنشطة|نشاطًا|اجتماع|اجتماعات|اجتماعًا|قائمة|قوائم|مشاركة|مشاركات|مؤشر|مؤشرات|صلة|صلات';

/** A number that stands alone, not a part of a longer one, of a date or of a level. */
const before = '(?<![\\d.,\\u202f\u2212-])(?<!(?:level|niveau|at|بمستوى) )';

const EVERYWHERE: readonly (readonly [RegExp, string])[] = [
  [/undefined|null|NaN|Infinity|\[object/, 'a value that is not known'],
  [/[{}]/, 'a place that was not filled in'],
  [/ {2}|\u00a0{2}/, 'two spaces'],
  [/^\s|\s$/, 'a space at an end'],
  [/ [,.;:،؛)]|[([] /, 'a space before a sign'],
  [/\(\)|«\s*»|“”/, 'an empty bracket'],
  [/[,;:،؛]\s*[,;:،؛.)]|[,;:،؛]$|^[,;:.،؛]/, 'a stray sign'],
  [/(?<![\w\p{L}])-\d/u, 'a hyphen for a minus'],
  [/(?:since|depuis|منذ عام)\s*[;.,؛،]/, 'a year that is missing'],
  [/(?:^|[\s(])(?:in|en|of|for|from|to|de|عام) *(?:[;,.)؛،]|$)/, 'a word that lacks what it is about'],
  [/\bmembers?\b.*\bmembers? members?\b/, 'a word twice'],
];

const AGREEMENT: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    new RegExp(`${before}1 (?:${MANY_EN})\\b`),
    new RegExp(`${before}(?:0|[2-9]|[1-9]\\d+) (?:${ONE_EN})(?![\\p{L}-])`, 'u'),
  ],
  fr: [
    new RegExp(`${before}(?<!sur )[01] (?:${MANY_FR})(?!\\p{L})`, 'u'),
    new RegExp(`${before}(?:[2-9]|[1-9]\\d+) (?:${ONE_FR})(?!\\p{L})`, 'u'),
  ],
  ar: [
    new RegExp(`${before}[12] (?:${AR})(?!\\p{L})`, 'u'),
    new RegExp(`${before}(?:[3-9]|10) (?:عضو|نشاط|اجتماع|قائمة|مشاركة|مؤشر|صلة)(?!\\p{L})`, 'u'),
  ],
};

/** What an editor would mark in a sentence: nothing where it can be printed as it is. */
export function faultsIn(text: string, language: Language): string[] {
  // Marks that keep directions apart are not seen.
  const plain = text.replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '');
  return [
    ...EVERYWHERE.flatMap(([pattern, fault]) => (pattern.test(plain) ? [`${fault}: ${text}`] : [])),
    ...AGREEMENT[language].flatMap((pattern) =>
      pattern.test(plain) ? [`a count that does not agree: ${text}`] : [],
    ),
    ...(text === '' ? ['nothing is said'] : []),
  ];
}

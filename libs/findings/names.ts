import { keyOf, type MessageKey } from './message-key.js';
import { isolate } from '@libs/table';
import {
  DEFAULT_LANGUAGE,
  indicatorSlug,
  isCode,
  isLanguage,
  isRightToLeft,
  termKey,
  type Language,
} from '@libs/vocabulary';
import type { Nameable, I18n } from './i18n.js';

type Translate = I18n['t'];
type Name = I18n['label'];

/** A text in up to three languages, and the code of the one that it was written in. */
interface Text {
  readonly en: string | null;
  readonly fr: string | null;
  readonly ar: string | null;
  readonly original: string;
}

interface NamedMeeting {
  readonly id: string;
  readonly kind: string;
  readonly ordinal: number | null;
  readonly place: string | null;
  readonly mode: string | null;
  readonly startDate: string | null;
}

/** What things are named by: the states, meetings, areas and sources of the network. */
export interface Named {
  readonly network: {
    readonly members: readonly { readonly code: string; readonly name: Text }[];
    readonly observers: readonly { readonly code: string; readonly name: Text }[];
    readonly fictional: boolean;
  };
  readonly meetings: readonly NamedMeeting[];
  readonly thematicAreas: readonly { readonly code: string; readonly title: Text }[];
  readonly sources: readonly { readonly id: string; readonly publisher: string }[];
  /** What the network names itself, by the type of the columns that hold its codes. */
  readonly terms?: readonly { readonly list: string; readonly code: string; readonly name: Text }[];
}

/** Names, in one language, of all that codes stand for: members, meetings, groups, themes, places, sources. */
export function namesOf(frame: Named | undefined, language: Language, t: Translate): Name {
  const countries = new Map(
    [...(frame?.network.members ?? []), ...(frame?.network.observers ?? [])].map((country) => [
      country.code,
      country.name,
    ]),
  );
  const themes = new Map(frame?.thematicAreas.map((theme) => [theme.code, theme.title]));
  const meetings = new Map(frame?.meetings.map((meeting) => [meeting.id, meeting]));
  const sources = new Map(frame?.sources.map((source) => [source.id, source.publisher]));
  const terms = new Map(frame?.terms?.map((term) => [`${term.list} ${term.code}`, term.name]));
  const fictional = frame?.network.fictional ?? false;

  function name(type: Nameable, code: string): string {
    const own = wordsOf(terms.get(`${type} ${code}`), language);
    if (own !== null) return own;
    if (type === 'country') return wordsOf(countries.get(code), language) ?? code;
    if (type === 'theme') return wordsOf(themes.get(code), language) ?? code;
    if (type === 'source') return publisherOf(sources.get(code) ?? code, language, t);
    if (type === 'group') return t(fictional ? keyOf('fictional-group-', code) : termKey('group', code));
    if (type === 'place' || type === 'activity') return code;
    if (type === 'area') return areaName(code);
    if (type === 'indicator') return messageOf(keyOf('indicator-', indicatorSlug(code)), code);
    if (type === 'denominator') return t(keyOf('denominator-', code));
    if (type === 'meeting') return placedName(meetings.get(code), code);
    return messageOf(termKey(type.slice('code:'.length), code), code);
  }

  /** What no message names is called by its code: a key says itself. */
  function messageOf(key: MessageKey, code: string): string {
    const message = t(key);
    return message === key ? code : message;
  }

  /** A member, a group, the network, or an aggregate as the World Bank names it. */
  function areaName(code: string): string {
    if (isCode('group', code)) return name('group', code);
    return wordsOf(countries.get(code), language) ?? t(keyOf('area-', code.toLowerCase()));
  }

  function placedName(meeting: NamedMeeting | undefined, code: string): string {
    if (!meeting) return code;
    return meetingName(
      meeting,
      {
        place: meeting.place === null || meeting.mode === 'virtual' ? 'none' : name('place', meeting.place),
        year: meeting.startDate?.slice(0, 4) ?? 'none',
      },
      t,
    );
  }

  return name;
}

/** What a meeting is called: by its number or, where it has none, by its kind; with its place and year, or without (`none`). */
export function meetingName(
  { kind, ordinal }: Pick<NamedMeeting, 'kind' | 'ordinal'>,
  where: { readonly place: string; readonly year: string },
  t: Translate,
): string {
  const unnumbered = ordinal === null ? 'unnumbered' : 'network';
  return t(kind === 'iclm' ? 'meeting.conference' : 'meeting.name', {
    kind: kind === 'nfp-meeting' ? 'nfp' : unnumbered,
    ...where,
    // The words of a meeting without a number hold none.
    ordinal: ordinal ?? '',
  });
}

/** A publisher's name; the secretariat and the product have one in each language, and a Latin one is isolated in a language read from the right. */
export function publisherOf(publisher: string, language: Language, t: Translate): string {
  if (publisher === 'SESRIC') return t('sesric-short');
  if (publisher === 'PESNET Observatory') return t('site.name');
  return isRightToLeft(language) ? isolate(publisher) : publisher;
}

/** A text in the reader's language; one that is not translated is read in its original. */
export function wordsOf(text: Text | undefined, language: Language): string | null {
  if (!text) return null;
  return text[language] ?? text[isLanguage(text.original) ? text.original : DEFAULT_LANGUAGE];
}

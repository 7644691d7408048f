import { tidyLine, tidyText } from '@libs/rules';
import type { Language } from '@libs/vocabulary';
import type { ReminderTemplate } from './reminder-template.js';
import { ar } from './reminder.ar.js';
import { en } from './reminder.en.js';
import { fr } from './reminder.fr.js';

const templates: Readonly<Record<Language, ReminderTemplate>> = { en, fr, ar };

/** Something of which not all is on record, with the names of what is missing where they are few. */
export interface MissingItem {
  readonly item: string;
  readonly known: number;
  readonly of: number;
  readonly names: readonly string[];
}

interface ReminderInput {
  readonly language: Language;
  readonly country: string;
  readonly missing: readonly MissingItem[];
  /** Address of the member's page. */
  readonly link: string;
}

/**
 * Drafts a reminder to a member in one language. It names no person, so that nothing personal is
 * kept with it, and is tidy, so that what is shown is what goes out.
 */
export function draftReminder({ language, country, missing, link }: ReminderInput): {
  subject: string;
  text: string;
} {
  const { subject, greeting, intro, nothing, items, open, closing, signature } = templates[language];
  const lines = missing.flatMap(({ item, known, of, names }) => {
    const line = ((Object.hasOwn(items, item) ? items[item] : undefined) ?? item)
      .replace('{known}', String(known))
      .replace('{of}', String(of));
    return [`- ${line}${names.length > 0 ? open : ''}`, ...names.map((name) => `· ${name}`)];
  });
  const paragraphs = [
    greeting,
    missing.length === 0 ? nothing : `${intro}\n${lines.join('\n')}`,
    `${closing}\n${link}`,
    signature,
  ];
  return {
    subject: tidyLine(subject.replace('{country}', () => country)),
    text: tidyText(paragraphs.join('\n\n').replace('{country}', () => country)),
  };
}

import { escapeMarkup } from '@libs/table';
import { direction, pathOf, type Language } from '@libs/vocabulary';
import type { LetterKind, LetterTemplates } from './letter-template.js';
import { ar } from './letters.ar.js';
import { en } from './letters.en.js';
import { fr } from './letters.fr.js';

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const templates: Readonly<Record<Language, LetterTemplates>> = { en, fr, ar };
const pages: Readonly<Record<LetterKind, string>> = {
  invitation: '/invitation',
  reset: '/reset',
  'password-changed': '/reset',
  address: '/address',
  'address-asked': '/account',
  'backup-failed': '/',
};

interface LetterInput {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly name: string;
  readonly publicUrl: string;
  /** What the link ends with; null where it was used or sent already. */
  readonly secret: string | null;
}

/** Writes a letter in its reader's language, as plain text and for programs that show pages. */
export function renderLetter({ kind, language, name, publicUrl, secret }: LetterInput): Letter {
  const { subject, paragraphs } = templates[language][kind];
  const page = publicUrl + pathOf({ language, path: pages[kind] });
  const link = secret === null ? page : `${page}#${secret}`;
  const filled = paragraphs.map((paragraph) => paragraph.replace('{name}', () => name));
  return {
    subject,
    text: `${filled.map((paragraph) => paragraph.replace('{link}', () => link)).join('\n\n')}\n`,
    html: htmlPage(
      filled.map((paragraph) => withLink(escapeMarkup(paragraph), escapeMarkup(link))),
      language,
    ),
  };
}

/** A letter as someone wrote it: paragraphs parted by empty lines. */
export function letterFromText(subject: string, text: string, language: Language): Letter {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => escapeMarkup(paragraph).replaceAll('\n', '<br>'));
  return { subject, text: `${text}\n`, html: htmlPage(paragraphs, language) };
}

function htmlPage(paragraphs: readonly string[], language: Language): string {
  const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>\n<html lang="${language}" dir="${direction(language)}"><body>\n${html}\n</body></html>\n`;
}

function withLink(paragraph: string, link: string): string {
  return paragraph.replace('{link}', () => `<a dir="ltr" href="${link}">${link}</a>`);
}

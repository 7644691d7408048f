import { isolate } from '@libs/table';
import { CONVENTIONS, isRightToLeft, type Language } from '@libs/vocabulary';

/** What a citation names. */
export interface Cited {
  readonly id: string;
  /** Whose site it is. */
  readonly author: string;
  readonly title: string;
  /** Publishers and the date of the data, in words. */
  readonly source: string;
  /** Date of the data, ISO 8601. */
  readonly asOf: string;
  readonly address: string;
  readonly language: Language;
}

export type CitationStyle = 'APA' | 'Chicago' | 'BibTeX';

/** A figure as literature cites it, in the reader's language; an address is isolated where lines begin on the right. */
export function citation(style: CitationStyle, cited: Cited): string {
  if (style === 'BibTeX') return bibtex(cited);
  const { author, title, source, asOf, language } = cited;
  const year = asOf.slice(0, 4);
  const address = isRightToLeft(language) ? isolate(cited.address) : cited.address;
  if (style === 'APA') return `${author}. (${year}). ${title}. ${source}. ${address}`;
  const [open, close] = CONVENTIONS[language].quotes;
  return `${author}. ${year}. ${open}${title}.${close} ${source}. ${address}.`;
}

function bibtex({ id, author, title, source, asOf, address, language }: Cited): string {
  const fields = {
    author: `{${escaped(author)}}`,
    title: `{${escaped(title)}}`,
    year: asOf.slice(0, 4),
    note: escaped(source),
    url: address.replace(/[{}\\]/g, encodeURIComponent),
    langid: CONVENTIONS[language].babelName,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{pesnet-${id.replace(/[^\w-]/g, '-')}-${asOf.replaceAll('-', '')},\n${lines.join('\n')}\n}`;
}

/** Signs that mean something to TeX. */
function escaped(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[\\{}&%$#_~^]/g, (sign) => TEX.get(sign) ?? `\\${sign}`);
}

const TEX: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  }),
);

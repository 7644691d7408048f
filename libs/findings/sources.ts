import { type DataTable, formatDate } from '@libs/table';
import { ownSource } from '@libs/rules';
import type { I18n } from './i18n.js';

/** Of when figures are: the newest date of their sources, as exact as it is, and when the last was read. */
export function asOfWords(
  { asOf, readOn }: Pick<DataTable, 'asOf' | 'readOn'>,
  { language, t }: I18n,
): string {
  if (asOf === '') return '';
  return t('data-as-of', {
    date: formatDate(asOf, language),
    read: readOn === null ? 'none' : formatDate(readOn.slice(0, 7), language),
  });
}

/** The title of a source as printed; that of the product itself in the reader's words. */
export function sourceTitle(
  { id, title }: { readonly id: string; readonly title: string },
  t: I18n['t'],
): string {
  const own = ownSource(id);
  return own === null ? title : t(`own-source.${own}`);
}

/** What was taken from a source, as noted; from the product itself in the reader's words. */
export function sourceRetrieved(
  { id, taken }: { readonly id: string; readonly taken: string },
  t: I18n['t'],
): string {
  const own = ownSource(id);
  return own === null ? taken : t(`own-source.${own}-taken`);
}

/** A source as it is cited: its title as printed, and the date that it bears. */
export function citedSource({
  title,
  pageDate,
}: {
  readonly title: string;
  readonly pageDate: string | null;
}): string {
  return pageDate === null || pageDate === 'undated' ? title : `${title}, ${pageDate}`;
}

/** Who published a table's figures, those of most pages first: two by name, the others by number. `publishers`: one a page. */
export function sourceWords(publishers: readonly string[], { language, t }: I18n): string {
  const names = byPages(publishers);
  const shown = new Intl.ListFormat(language, { type: 'conjunction' }).format(names.slice(0, 2));
  const more = Math.max(0, names.length - 2);
  return t('frame.sources', { publishers: shown, more, pages: publishers.length });
}

function byPages(publishers: readonly string[]): string[] {
  const pages = new Map<string, number>();
  for (const publisher of publishers) pages.set(publisher, (pages.get(publisher) ?? 0) + 1);
  return [...pages].sort(([, a], [, b]) => b - a).map(([publisher]) => publisher);
}

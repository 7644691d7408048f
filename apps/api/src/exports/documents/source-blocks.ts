import { isolate } from '@libs/table';
import { METHOD_VERSION, newestOf } from '@libs/rules';
import type { DataTable } from '@libs/table';
import { asOfWords, citedSource, sourceWords } from '@libs/findings';
import type { FileI18n } from '../i18n.service.js';
import type { Block } from './document.js';

interface Listing {
  readonly i18n: FileI18n;
  readonly max: number;
  /** Address of the page that the document was made from. */
  readonly address: string;
}

/** Sources and the date of the data, for the foot of each page. */
export function footOf(tables: readonly DataTable[], i18n: FileI18n): string {
  const publishers = idsOf(tables).map((id) => i18n.label('source', id));
  const asOf = asOfWords(newestOf(tables) ?? { asOf: '', readOn: null }, i18n);
  return publishers.length === 0 ? asOf : `${sourceWords(publishers, i18n)} · ${asOf}`;
}

/** The sources with their addresses, the first of them where there are many, where the page itself is, and the method. */
export function sourceBlocks(tables: readonly DataTable[], { i18n, max, address }: Listing): Block[] {
  const { t, label } = i18n;
  const known = idsOf(tables).flatMap((id) => i18n.source(id) ?? []);
  const lines = known
    .slice(0, max)
    .map(
      ({ address: where, ...source }) =>
        `${label('source', source.id)}: ${isolate(citedSource(source))}${where === null ? '' : ` ${isolate(where)}`}`,
    );
  const site = isolate(`${new URL('/data', address).href}#sources`);
  const changes = isolate(`${new URL('/methodology', address).href}#versions`);
  const method = t('document.method', { version: METHOD_VERSION, address: changes });
  const more =
    known.length > max ? [t('document.more-sources', { n: known.length - max, address: site })] : [];
  return [
    ...(known.length === 0 ? [] : [{ kind: 'heading', text: t('document.sources') } as const]),
    ...[...lines, ...more, t('document.online', { address: isolate(address) }), method].map(
      (text) => ({ kind: 'note', text }) as const,
    ),
  ];
}

function idsOf(tables: readonly DataTable[]): string[] {
  return [...new Set(tables.flatMap(({ sources }) => sources))].sort();
}

import { tablesAddress, type DataTable } from '@libs/table';
import { useState, type RefObject } from 'react';
import type { CitationStyle } from '../download/cite.js';
import { save, saveFetched } from '../download/save.js';
import { useSetting } from '../setting.js';
import { useBrowserValue } from '../use-browser-value.js';
import styles from './actions.module.css';
import { Menu } from './menu.js';
import type { SourceWords } from './source-line.js';
import type { PictureKind } from './image-exporter.js';

interface ActionsProps {
  readonly id: string;
  readonly title: string;
  readonly table: DataTable;
  readonly columns?: readonly string[] | undefined;
  readonly notes: readonly string[];
  readonly source: SourceWords;
  readonly figure: RefObject<HTMLElement | null>;
  readonly onPicture: (kind: PictureKind) => void;
}

const STYLES: readonly CitationStyle[] = ['APA', 'Chicago', 'BibTeX'];

/** What a reader may do with a chart: see the table, take it away, quote it, see it large. */
export function Actions({ id, title, table, columns, notes, source, figure, onPicture }: ActionsProps) {
  const { i18n, openTable, showTable, tablePath, address, report } = useSetting();
  const { t, language } = i18n;
  const [status, setStatus] = useState('');
  const mayFill = useBrowserValue(() => document.fullscreenEnabled, false);
  const open = openTable === id;
  const sourceLine = [source.publishers, source.asOf].join(' · ');
  const fictional = table.fictional ? ` (${t('fictional-data')})` : '';

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setStatus(t('frame.copied'));
    } catch {
      setStatus(text);
    }
  }

  async function saveCsv(): Promise<void> {
    const { chartCsv: csvOf } = await import('../download/chart-csv.js');
    const text = csvOf({ title: title + fictional, table, columns, notes, source, i18n });
    save(`${id}.csv`, new Blob([text], { type: 'text/csv' }));
  }

  async function saveXlsx(): Promise<void> {
    setStatus('');
    const name = `${table.fictional ? 'fictional-' : ''}${id}.xlsx`;
    const given = await saveFetched(tablesAddress(table.asked ?? [], language), name);
    if (!given) setStatus(t('trouble.server'));
  }

  async function cite(style: CitationStyle): Promise<void> {
    // What was said of the last copy goes, so that the same words are said again.
    setStatus('');
    const { citation } = await import('../download/cite.js');
    const { asOf } = table;
    const words = { id, author: t('site.name'), title: title + fictional, source: sourceLine, asOf };
    await copy(citation(style, { ...words, address: address(id), language }));
  }

  const items = [
    ...(table.asked?.length ? [{ key: 'xlsx', label: t('frame.xlsx'), run: () => void saveXlsx() }] : []),
    { key: 'csv', label: t('frame.csv'), run: () => void saveCsv() },
    { key: 'png', label: t('frame.png'), run: () => onPicture('png') },
    { key: 'svg', label: t('frame.svg'), run: () => onPicture('svg') },
    {
      key: 'sentence',
      label: t('frame.sentence'),
      run: () => void copy(`${title}${fictional} (${sourceLine})`),
    },
    ...STYLES.map((style) => ({
      key: `cite-${style}`,
      label: t('frame.cite', { style }),
      run: () => void cite(style),
    })),
    { key: 'share', label: t('share-link'), run: () => void copy(address(id)) },
    { key: 'report', label: t('frame.report'), run: () => report(id) },
  ];
  return (
    <div className={styles.actions} data-actions="">
      <button type="button" aria-expanded={open} onClick={() => showTable(open ? null : id)}>
        {t('table-view')}
      </button>
      <Menu label={t('frame.take')} items={items} />
      {mayFill && (
        <button type="button" onClick={() => void toggleFullScreen(figure.current)}>
          {t('full-screen')}
        </button>
      )}
      <noscript>
        <a href={`${tablePath(open ? null : id)}#${id}`}>{t('table-view')}</a>
        {table.asked?.length ? <a href={tablesAddress(table.asked, language)}>{t('frame.xlsx')}</a> : null}
      </noscript>
      <span role="status" className={styles.status}>
        {status}
      </span>
    </div>
  );
}

async function toggleFullScreen(figure: HTMLElement | null): Promise<void> {
  await (document.fullscreenElement ? document.exitFullscreen() : figure?.requestFullscreen());
}

import { questions, type Argument, type ArgumentKind } from '@libs/questions';
import type { QueryRef, Cell, DataTable } from '@libs/table';
import { newestOf } from '@libs/rules';
import { citedSource, keyOf, noteSentence, format, type Nameable } from '@libs/findings';
import { joinList } from '../join-list.js';
import type { FileI18n } from '../i18n.service.js';
import { sheetHead, sheetText } from './cells.js';

/** One line of the sheet that says what a workbook is: a label, what it says, and where that can be read. */
export interface AboutLine {
  readonly label: string;
  readonly text: string;
  readonly address?: string;
}

/** What the words of the filter name. */
const FILTER: ReadonlyMap<string, Nameable> = new Map(
  Object.entries({ kinds: 'code:kind', modes: 'code:mode', groups: 'group', countries: 'country' }),
);

/** What the arguments of questions name, by their kind. */
const NAMED: ReadonlyMap<ArgumentKind, Nameable> = new Map<ArgumentKind, Nameable>([
  ['meeting', 'meeting'],
  ['meeting-pair', 'meeting'],
  ['member', 'country'],
  ['area', 'area'],
  ['area-of-groups', 'area'],
  ['theme', 'theme'],
  ['series', 'indicator'],
  ['indicator', 'indicator'],
  ['sex', 'code:sex'],
]);

/** What a word of a question names; null where it is read as it is. */
function namedBy(question: string, word: string): Nameable | null {
  const argument = questions.find(({ name }) => name === question)?.arguments;
  const kind = new Map<string, Argument>(Object.entries(argument ?? {})).get(word)?.is;
  return (kind === undefined ? FILTER.get(word) : NAMED.get(kind)) ?? null;
}

/** What must be known of the tables in a workbook: questions, filters, notes, what empty cells mean, sources, date. */
export function aboutLines(tables: readonly DataTable[], i18n: FileI18n): AboutLine[] {
  const { t } = i18n;
  const [first] = tables;
  const dates = newestOf(tables);
  const lines: AboutLine[] = [
    { label: t('site.name'), text: t('oic-pesnet') },
    ...(first?.fictional ? [{ label: t('fictional-data'), text: t('file.invented') }] : []),
    { label: t('file.as-of'), text: dates?.asOf ?? '' },
    ...(dates?.readOn ? [{ label: t('file.read-on'), text: dates.readOn }] : []),
    ...tables.flatMap((table, index) => [
      {
        label: t('file.table', { n: index + 1 }),
        text: t(keyOf('question.', String(table.asked?.[0]?.['question'] ?? table.question))),
      },
      { label: t('file.asked'), text: queryText(table.asked ?? [], i18n) },
      ...emptyLines(table, i18n),
      ...table.notes.map((note) => ({ label: t('file.note'), text: format(noteSentence(note), i18n) })),
    ]),
    ...sourceLines(tables, i18n),
  ];
  return lines.map((line) => ({ ...line, text: sheetText(line.text) }));
}

function queryText(asked: readonly QueryRef[], i18n: FileI18n): string {
  const words = asked.flatMap(({ question, ...given }) =>
    Object.entries(given)
      .filter(([word]) => word !== 'language')
      .map(([word, value]) => {
        const type = namedBy(String(question), word);
        return i18n.t('file.asked-of', {
          word: i18n.t(keyOf('asked.', word)),
          value: joinList(
            cellsOf(value).map((cell) => (type === null ? String(cell) : i18n.label(type, String(cell)))),
            i18n,
          ),
        });
      }),
  );
  return words.length === 0 ? i18n.t('file.everything') : words.join(' · ');
}

function cellsOf(value: Cell | readonly Cell[] | undefined): readonly Cell[] {
  if (value === undefined) return [];
  return typeof value === 'object' && value !== null ? value : [value];
}

/** What an empty cell means, one line a reason; columns of years are told from the first to the last. */
function emptyLines({ question, columns, cells }: DataTable, i18n: FileI18n): AboutLine[] {
  const reasons = new Map<string, string[]>();
  for (const [place, column] of columns.entries()) {
    if (!cells[place]?.includes(null)) continue;
    const reason = column.missing ?? 'not-reported';
    reasons.set(reason, [...(reasons.get(reason) ?? []), sheetHead(question, column, i18n)]);
  }
  return [...reasons].map(([reason, heads]) => ({
    label: i18n.t('file.empty'),
    text: i18n.t('file.empty-of', {
      columns: joinList(together(heads), i18n),
      reason: i18n.label('code:missing', reason),
    }),
  }));
}

function together(heads: readonly string[]): string[] {
  const years = heads.filter((head) => /^\d{4}$/.test(head));
  const others = heads.filter((head) => !/^\d{4}$/.test(head));
  return years.length > 2 ? [...others, `${years[0]}–${years.at(-1)}`] : [...others, ...years];
}

function sourceLines(tables: readonly DataTable[], i18n: FileI18n): AboutLine[] {
  const ids = [...new Set(tables.flatMap(({ sources }) => sources))].sort();
  return ids.flatMap((id) => {
    const source = i18n.source(id);
    if (!source) return [];
    const text = `${i18n.label('source', id)}: ${citedSource(source)}`;
    const { address } = source;
    return [{ label: i18n.t('source'), text, ...(address === null ? {} : { address }) }];
  });
}

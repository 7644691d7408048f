import type { QueryRef, Cell, DataTable } from '@libs/table';
import { newestOf } from '@libs/rules';
import { noteSentence, tell, type Nameable } from '@libs/table/sentences';
import { listed } from '../listed.js';
import type { FileReader } from '../readers.service.js';
import { sheetHead, sheetText } from './cells.js';

/** One line of the sheet that says what a workbook is: a label, what it says, and where that can be read. */
export interface AboutLine {
  readonly label: string;
  readonly text: string;
  readonly address?: string;
}

/** What the words of a question name. */
const NAMED: ReadonlyMap<string, Nameable> = new Map(
  Object.entries({
    kinds: 'code:kind',
    modes: 'code:mode',
    groups: 'group',
    countries: 'country',
    country: 'country',
    meeting: 'meeting',
    indicator: 'indicator',
    sex: 'code:sex',
  }),
);
/** What else they name, where a question means something of its own by them. */
const NAMED_BY: ReadonlyMap<string, Nameable> = new Map(
  Object.entries({
    'profile.area': 'area',
    'planActivities.area': 'theme',
    'retention.from': 'meeting',
    'retention.to': 'meeting',
    'change.from': 'meeting',
    'change.to': 'meeting',
  }),
);

/** What must be known of the tables in a workbook: questions, filters, notes, what empty cells mean, sources, date. */
export function aboutLines(tables: readonly DataTable[], reader: FileReader): AboutLine[] {
  const { say } = reader;
  const [first] = tables;
  const dates = newestOf(tables);
  const lines: AboutLine[] = [
    { label: say('site.name'), text: say('oic-pesnet') },
    ...(first?.fictional ? [{ label: say('fictional-data'), text: say('file.invented') }] : []),
    { label: say('file.as-of'), text: dates?.asOf ?? '' },
    ...(dates?.readOn ? [{ label: say('file.read-on'), text: dates.readOn }] : []),
    ...tables.flatMap((table, index) => [
      {
        label: say('file.table', { n: index + 1 }),
        text: say(`question.${String(table.asked?.[0]?.['question'] ?? table.question)}`),
      },
      { label: say('file.asked'), text: askedText(table.asked ?? [], reader) },
      ...emptyLines(table, reader),
      ...table.notes.map((note) => ({ label: say('file.note'), text: tell(noteSentence(note), reader) })),
    ]),
    ...sourceLines(tables, reader),
  ];
  return lines.map((line) => ({ ...line, text: sheetText(line.text) }));
}

function askedText(asked: readonly QueryRef[], reader: FileReader): string {
  const words = asked.flatMap(({ question, ...given }) =>
    Object.entries(given)
      .filter(([word]) => word !== 'language')
      .map(([word, value]) => {
        const type = NAMED_BY.get(`${String(question)}.${word}`) ?? NAMED.get(word);
        return reader.say('file.asked-of', {
          word: reader.say(`asked.${word}`),
          value: listed(
            cellsOf(value).map((cell) =>
              type === undefined ? String(cell) : reader.name(type, String(cell)),
            ),
            reader,
          ),
        });
      }),
  );
  return words.length === 0 ? reader.say('file.everything') : words.join(' · ');
}

function cellsOf(value: Cell | readonly Cell[] | undefined): readonly Cell[] {
  if (value === undefined) return [];
  return typeof value === 'object' && value !== null ? value : [value];
}

/** What an empty cell means, one line a reason; columns of years are told from the first to the last. */
function emptyLines({ question, columns, cells }: DataTable, reader: FileReader): AboutLine[] {
  const reasons = new Map<string, string[]>();
  for (const [place, column] of columns.entries()) {
    if (!cells[place]?.includes(null)) continue;
    const reason = column.missing ?? 'not-reported';
    reasons.set(reason, [...(reasons.get(reason) ?? []), sheetHead(question, column, reader)]);
  }
  return [...reasons].map(([reason, heads]) => ({
    label: reader.say('file.empty'),
    text: reader.say('file.empty-of', {
      columns: listed(together(heads), reader),
      reason: reader.name('code:missing', reason),
    }),
  }));
}

function together(heads: readonly string[]): string[] {
  const years = heads.filter((head) => /^\d{4}$/.test(head));
  const others = heads.filter((head) => !/^\d{4}$/.test(head));
  return years.length > 2 ? [...others, `${years[0]}–${years.at(-1)}`] : [...others, ...years];
}

function sourceLines(tables: readonly DataTable[], reader: FileReader): AboutLine[] {
  const ids = [...new Set(tables.flatMap(({ sources }) => sources))].sort();
  return ids.flatMap((id) => {
    const source = reader.source(id);
    if (!source) return [];
    const text = `${reader.name('source', id)}: ${source.title}`;
    const { address } = source;
    return [{ label: reader.say('source'), text, ...(address === null ? {} : { address }) }];
  });
}

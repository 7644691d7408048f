import { escapeBidi } from '@libs/table';
import type * as Docx from 'docx';
import type * as Charts from 'docx/charts';
import type { DocxWriter } from './docx-writer.js';
import type { Block, DocumentChart } from './document.js';

interface Tools {
  readonly docx: typeof Docx;
  readonly charts: typeof Charts;
  readonly pen: DocxWriter;
}

/** Width between the margins, in twentieths of a point. */
const WIDE = 9_906;
const HAIRLINE = { style: 'single', size: 4, color: 'DCD9D1' } as const;
const NONE = { style: 'none', size: 0, color: 'auto' } as const;
const INVISIBLE = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** The parts of a document as paragraphs and tables. */
export function blocksOf(blocks: readonly Block[], tools: Tools): (Docx.Paragraph | Docx.Table)[] {
  return blocks.flatMap((block) => blockOf(block, tools));
}

function blockOf(block: Block, tools: Tools): (Docx.Paragraph | Docx.Table)[] {
  const { docx, pen } = tools;
  switch (block.kind) {
    case 'page':
      return [new docx.Paragraph({ children: [new docx.PageBreak()], spacing: { before: 0, after: 0 } })];
    case 'list':
      return block.items.map((item) =>
        pen.paragraph(item, 'item', { numbering: { reference: 'list', level: 0 } }),
      );
    case 'table':
      return block.heads.length === 0 ? [gapBefore(tools), tableOf(block, tools)] : [tableOf(block, tools)];
    case 'charts':
      return [chartsOf(block.charts, tools)];
    case 'heading':
    case 'note':
    case 'text':
      return [pen.paragraph(block.text, block.kind)];
  }
}

/** A table that no heading leads to stands a little apart. */
function gapBefore({ docx }: Tools): Docx.Paragraph {
  return new docx.Paragraph({ spacing: { before: 0, after: 0, line: 100, lineRule: 'exact' } });
}

function tableOf(block: Extract<Block, { kind: 'table' }>, tools: Tools): Docx.Table {
  const { docx, pen } = tools;
  const { heads, rows, widths, figures = [] } = block;
  const { END } = docx.AlignmentType;
  const row = (cells: readonly string[], style: 'head' | 'cell') =>
    new docx.TableRow({
      tableHeader: style === 'head',
      cantSplit: true,
      children: cells.map((text, place) =>
        cellOf(docx, widths[place] ?? 10, [
          pen.paragraph(text, heads.length === 0 && place === 0 ? 'head' : style, {
            ...(figures.includes(place) ? { alignment: END } : {}),
          }),
        ]),
      ),
    });
  return newTable(tools, {
    rows: [...(heads.length === 0 ? [] : [row(heads, 'head')]), ...rows.map((cells) => row(cells, 'cell'))],
    widths,
    borders: { ...INVISIBLE, top: HAIRLINE, bottom: HAIRLINE, insideHorizontal: HAIRLINE },
  });
}

/** One or two charts beside each other; each is a native chart with its data, and says in words what it shows. */
function chartsOf(charts: readonly DocumentChart[], tools: Tools): Docx.Table {
  const { docx, pen } = tools;
  const share = 100 / charts.length;
  const cells = charts.map((chart) =>
    cellOf(docx, share, [
      pen.paragraph(chart.title, 'caption'),
      // Some programs turn the digits of a chart round in a paragraph that runs from the right.
      pen.withRuns([chartOf(chart, charts.length, tools)], 'text', { bidirectional: false }),
    ]),
  );
  return newTable(tools, {
    rows: [new docx.TableRow({ cantSplit: true, children: cells })],
    widths: charts.map(() => share),
    borders: INVISIBLE,
  });
}

function chartOf(chart: DocumentChart, beside: number, { charts, pen }: Tools): Docx.ParagraphChild {
  const font = { name: 'Arial', color: '5A6068' };
  return new charts.ChartRun({
    type: 'line',
    categories: chart.years.map((year) => new Date(Date.UTC(year, 0, 1))),
    series: chart.lines.map(({ name, colour, values }, index) => ({
      name: escapeBidi(name),
      values: [...values],
      line: { color: colour, width: index === 0 ? 2.25 : 1.25 },
    })),
    font,
    legend: { position: 'bottom', font: { ...font, size: 8 } },
    chartArea: { fill: 'none', border: 'none' },
    valueAxis: {
      minimum: 0,
      numberFormat: chart.format,
      font: { size: 8 },
      // Values stand at the right where one reads from there; time runs on as it does on the pages.
      ...(pen.rightToLeft ? { crossesAt: 'maximum' as const } : {}),
    },
    categoryAxis: { numberFormat: 'yyyy', font: { size: 8 } },
    transformation: { width: Math.round(620 / beside), height: 190 },
    altText: {
      name: escapeBidi(chart.title),
      title: escapeBidi(chart.title),
      description: escapeBidi(chart.words),
    },
  });
}

interface Ruled {
  readonly rows: Docx.TableRow[];
  readonly widths: readonly number[];
  readonly borders: Docx.ITableBordersOptions;
}

function newTable({ docx, pen }: Tools, { rows, widths, borders }: Ruled): Docx.Table {
  return new docx.Table({
    rows,
    borders,
    width: { size: WIDE, type: docx.WidthType.DXA },
    columnWidths: widths.map((share) => Math.round((share / 100) * WIDE)),
    layout: docx.TableLayoutType.FIXED,
    visuallyRightToLeft: pen.rightToLeft,
  });
}

function cellOf(docx: typeof Docx, share: number, children: readonly Docx.Paragraph[]): Docx.TableCell {
  return new docx.TableCell({
    children: [...children],
    width: { size: Math.round((share / 100) * WIDE), type: docx.WidthType.DXA },
    margins: { left: 60, right: 60 },
  });
}

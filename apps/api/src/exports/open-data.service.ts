import { METHOD_VERSION } from '@libs/rules';
import { csvLine, type Cell, type DataTable } from '@libs/table';
import { Injectable } from '@nestjs/common';
import { everything } from '@libs/questions';
import { LANGUAGES } from '@libs/vocabulary';
import { DataSource } from 'typeorm';
import { AnalyticsService } from '../analytics/analytics.service.js';
import { currentSnapshot, type DataSnapshot } from '../platform/postgres/data-snapshot.js';
import { poolOf } from '../platform/postgres/pool.js';
import { messagesIn } from '../platform/settings/compiled-messages.js';
import { observationPages, unknownCodes, type ObservationQuery } from './observations.js';
import { iatiResults, type ResultRow } from './iati.js';
import { openAnswers } from './open-answers.js';
import { observations, openTables } from './open-data.tables.js';
import type { AnsweredColumns, OpenColumn, OpenTable } from './open-table.js';
import type { ListedTable } from './open-table-words.js';
import { SDMX_COLUMNS, sdmxCells } from './sdmx.js';
import { structureMessage, type NamedRow } from './sdmx-structure.js';

export type TableShape = Omit<OpenTable, 'sql' | 'answered'>;
type Pages = AsyncIterable<readonly (readonly Cell[])[]>;

/** All open tables: those of the facts, those that answer questions, and the observations. */
const shapes: readonly TableShape[] = [...openTables, ...openAnswers, observations];

/** Every row of the invented network says so. */
const MARK: OpenColumn = { name: 'data', type: 'string', about: 'fictional: of the invented network' };
const FICTIONAL = 'fictional';
const NO_LICENCE = 'Generated: no figure here is of a real state, and none has a source';

/** Writes the open tables as text, piece by piece. */
@Injectable()
export class OpenDataService {
  constructor(
    private readonly database: DataSource,
    private readonly analytics: AnalyticsService,
  ) {}

  readonly names: readonly string[] = shapes.map(({ name }) => name);

  /** The tables that the page of the data lists, in its order. */
  listed(): (ListedTable & { readonly name: string })[] {
    return shapes.flatMap(({ name, listed }) => (listed ? [{ name, ...listed }] : []));
  }

  snapshot(): Promise<DataSnapshot> {
    return currentSnapshot(this.database);
  }

  shapeOf(name: string): TableShape | undefined {
    return shapes.find((table) => table.name === name);
  }

  unknownCodes(query: ObservationQuery): Promise<string[]> {
    return unknownCodes(this.database, query);
  }

  async *csv(
    shape: TableShape,
    query: ObservationQuery,
    { fictional }: DataSnapshot,
  ): AsyncGenerator<string> {
    yield csvLine(columnsOf(shape, fictional).map(({ name }) => name));
    for await (const page of this.pages(shape, query)) {
      yield page.map((cells) => csvLine(fictional ? [...cells, FICTIONAL] : cells)).join('');
    }
  }

  async *json(shape: TableShape, query: ObservationQuery, snapshot: DataSnapshot): AsyncGenerator<string> {
    const { asOf, readOn, fictional } = snapshot;
    const head = {
      table: shape.name,
      as_of: asOf,
      method_version: METHOD_VERSION,
      read_on: readOn,
      fictional,
      licence: fictional ? NO_LICENCE : shape.licence,
    };
    yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
    let first = true;
    for await (const page of this.pages(shape, query)) {
      const rows = page.map((cells) =>
        JSON.stringify(
          Object.fromEntries(shape.columns.map(({ name }, index) => [name, cells[index] ?? null])),
        ),
      );
      yield (first ? '\n' : ',\n') + rows.join(',\n');
      first = false;
    }
    yield '\n]}\n';
  }

  async *sdmx(query: ObservationQuery, { fictional }: DataSnapshot): AsyncGenerator<string> {
    yield csvLine(SDMX_COLUMNS);
    for await (const page of observationPages(this.database, query))
      yield page.map((cells) => csvLine(sdmxCells(cells, fictional))).join('');
  }

  /** The structure that lines of SDMX-CSV refer to. */
  async sdmxStructure(snapshot: DataSnapshot): Promise<object> {
    const pool = poolOf(this.database);
    const [areas, indicators, ages, datasets, words] = await Promise.all([
      pool.query<NamedRow>(
        `select code, name_en as en, name_fr as fr, name_ar as ar from country
        where kind = 'world' or code in (select country_code from membership_at)
        order by code`,
      ),
      pool.query<NamedRow>('select code, name_en as en, null as fr, null as ar from indicator order by code'),
      pool.query<{ age: string }>('select distinct age from series order by age'),
      pool.query<NamedRow>(
        `select d.code, concat_ws(', ', s.title, d.vintage) as en, null as fr, null as ar
        from dataset d join source s on s.id = d.source_id order by d.code`,
      ),
      Promise.all(LANGUAGES.map(async (language) => [language, await messagesIn(language)] as const)),
    ]);
    return structureMessage(
      {
        areas: areas.rows,
        indicators: indicators.rows,
        ages: ages.rows.map(({ age }) => age),
        datasets: datasets.rows,
        words: new Map(words),
      },
      snapshot,
    );
  }

  /** Results of the work plans in the shape of IATI. */
  async *iati(shape: TableShape, query: ObservationQuery, snapshot: DataSnapshot): AsyncGenerator<string> {
    const rows: ResultRow[] = [];
    for await (const page of this.pages(shape, query)) {
      for (const cells of page)
        rows.push(Object.fromEntries(shape.columns.map(({ name }, index) => [name, cells[index] ?? null])));
    }
    yield `${JSON.stringify(iatiResults(rows, snapshot), null, 2)}\n`;
  }

  /** Description of a table in the W3C's vocabulary for CSV on the web. */
  metadata(shape: TableShape, { changedOn, asOf, fictional }: DataSnapshot): object {
    return {
      '@context': 'http://www.w3.org/ns/csvw',
      url: `${shape.name}.csv`,
      'dc:title': fictional ? `Fictional: ${shape.about}` : shape.about,
      'dc:license': fictional ? NO_LICENCE : shape.licence,
      'dc:date': asOf,
      'dc:modified': changedOn,
      'dc:source': 'sources.csv',
      'dc:conformsTo': `version ${METHOD_VERSION} of the method: /methodology#versions`,
      fictional,
      tableSchema: {
        columns: columnsOf(shape, fictional).map(({ name, type, about, unit }) => ({
          name,
          datatype: type,
          'dc:description': about,
          ...(unit === undefined ? {} : { unit }),
        })),
      },
    };
  }

  private async *pages(shape: TableShape, query: ObservationQuery): Pages {
    const answer = openAnswers.find(({ name }) => name === shape.name);
    if (answer !== undefined) {
      const { cells } = await this.answerTo(answer.question);
      return yield (cells[0] ?? []).map((_, row) => cells.map((column) => column[row] ?? null));
    }
    const table = openTables.find(({ name }) => name === shape.name);
    if (table === undefined) return yield* observationPages(this.database, query);
    const { rows, fields } = await poolOf(this.database).query<(Cell | boolean)[]>({
      text: table.sql,
      rowMode: 'array',
    });
    const written = rows.map((cells) =>
      cells.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell)),
    );
    if (table.answered === undefined) return yield written;
    yield await this.withAnswer(
      table,
      table.answered,
      fields.map(({ name }) => name),
      written,
    );
  }

  /** Rows with the cells that are those of an answer, by the key of the row. */
  private async withAnswer(
    { columns }: OpenTable,
    answered: AnsweredColumns,
    selected: readonly string[],
    rows: readonly (readonly Cell[])[],
  ): Promise<readonly (readonly Cell[])[]> {
    const answer = await this.answerTo(answered.question);
    const rowOf = new Map((answer.cells[0] ?? []).map((key, row) => [key, row]));
    const placeOf = new Map(answer.columns.map(({ name }, place) => [name, place]));
    return rows.map((cells) => {
      const row = rowOf.get(cells[0] ?? null) ?? -1;
      return columns.map(({ name }) => {
        const place = placeOf.get(answered.columns[name] ?? '');
        return place === undefined
          ? (cells[selected.indexOf(name)] ?? null)
          : (answer.cells[place]?.[row] ?? null);
      });
    });
  }

  /** The answer to a question, asked of everything. */
  private async answerTo(question: string): Promise<DataTable> {
    const snapshot = await this.snapshot();
    return this.analytics.askQuestion(question, {}, { filter: everything, snapshot });
  }
}

function columnsOf(shape: TableShape, fictional: boolean): readonly OpenColumn[] {
  return fictional ? [...shape.columns, MARK] : shape.columns;
}

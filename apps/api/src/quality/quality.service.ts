import type { DataTable } from '@libs/table';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AnalyticsService } from '../analytics/analytics.service.js';
import { everything, type AnswerRow } from '@libs/questions';
import { byColumn, type SqlQuestion } from '../analytics/question.js';
import { memberSeries, outliers, type SeriesRow } from '../analytics/questions/outliers.js';
import { AccountDirectoryService } from '../identity/account-directory.service.js';
import type { DataSnapshot } from '../platform/postgres/data-snapshot.js';

/**
 * Asks what is missing, disputed, odd or old. Going through every observation takes a second, so answers are kept as long
 * as the data do not change; who may read them is decided before, for each request.
 */
@Injectable()
export class QualityService {
  private cached: { readonly version: number; readonly tables: Map<string, Promise<DataTable>> } = {
    version: -1,
    tables: new Map(),
  };

  constructor(
    private readonly database: DataSource,
    private readonly analytics: AnalyticsService,
    private readonly accountDirectory: AccountDirectoryService,
  ) {}

  snapshot(): Promise<DataSnapshot> {
    return this.analytics.snapshot();
  }

  /** The answer to a question about the whole network as of a day. */
  ask<Row extends AnswerRow, Ask>(
    question: SqlQuestion<Row, Ask>,
    { snapshot }: { readonly snapshot: DataSnapshot },
    ask: Ask,
  ): Promise<DataTable> {
    return this.keep(`${question.name} ${snapshot.day}`, snapshot, () =>
      this.analytics.ask(question, { filter: everything, snapshot, ask }),
    );
  }

  /** Changes unlike the others of their series. */
  outliers(snapshot: DataSnapshot): Promise<DataTable> {
    return this.keep(`outliers ${snapshot.day}`, snapshot, async () =>
      outliers(await this.database.query<SeriesRow[]>(memberSeries, [snapshot.day]), snapshot),
    );
  }

  /** How many focal points of each member have an account, and how many accepted the invitation. No names. */
  async focalPoints({ asOf, readOn, fictional }: DataSnapshot): Promise<DataTable> {
    return {
      question: 'focalPoints',
      ...byColumn(
        [
          { name: 'country', role: 'dimension', type: 'country' },
          { name: 'accounts', role: 'measure', type: 'count' },
          { name: 'accepted', role: 'measure', type: 'count' },
        ],
        await this.accountDirectory.focalPointsByCountry(),
      ),
      notes: [],
      sources: [],
      asOf,
      readOn,
      fictional,
    };
  }

  private keep(name: string, snapshot: DataSnapshot, find: () => Promise<DataTable>): Promise<DataTable> {
    if (this.cached.version !== snapshot.version || this.cached.tables.size > 20)
      this.cached = { version: snapshot.version, tables: new Map() };
    const { tables } = this.cached;
    const known = tables.get(name);
    if (known !== undefined) return known;
    const table = find();
    tables.set(name, table);
    table.catch(() => tables.delete(name));
    return table;
  }
}

import type { DataTable } from '@libs/table';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AnalyticsService } from '../analytics/analytics.service.js';
import { everything } from '../analytics/filter.js';
import { byColumn, type AnswerRow, type Question } from '../analytics/question.js';
import { memberSeries, outliers } from '../analytics/questions/outliers.js';
import { PeopleService } from '../identity/people.service.js';
import type { Edition } from '../platform/edition.js';

/** Asks what is missing, disputed, odd or old. */
@Injectable()
export class QualityService {
  private odd: { readonly version: number; readonly table: Promise<DataTable> } | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly analytics: AnalyticsService,
    private readonly people: PeopleService,
  ) {}

  edition(): Promise<Edition> {
    return this.analytics.edition();
  }

  /** The answer to a question about the whole network. */
  ask<Row extends AnswerRow, Ask>(
    question: Question<Row, Ask>,
    about: { readonly edition: Edition; readonly ask: Ask },
  ): Promise<DataTable> {
    return this.analytics.ask(question, { filter: everything, ...about });
  }

  /** Changes unlike the others of their series. Every series is judged once for each state of the data. */
  outliers(edition: Edition): Promise<DataTable> {
    const kept = this.odd;
    if (kept?.version === edition.version) return kept.table;
    const table = this.database.query(memberSeries).then((rows) => outliers(rows, edition));
    this.odd = { version: edition.version, table };
    table.catch(() => (this.odd = null));
    return table;
  }

  /** How many focal points of each member have an account, and how many accepted the invitation. No names. */
  async focalPoints({ asOf, fictional }: Edition): Promise<DataTable> {
    return {
      question: 'focalPoints',
      ...byColumn(
        [
          { name: 'country', role: 'dimension', type: 'country' },
          { name: 'accounts', role: 'measure', type: 'count' },
          { name: 'accepted', role: 'measure', type: 'count' },
        ],
        await this.people.focalPointsByCountry(),
      ),
      notes: [],
      sources: [],
      asOf,
      fictional,
    };
  }
}

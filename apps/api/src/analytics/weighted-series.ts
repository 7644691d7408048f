import { everything, type Filter, type SeriesChoice, type WeightedRow } from '@libs/questions';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { currentSnapshot } from '../platform/postgres/data-snapshot.js';
import { poolOf } from '../platform/postgres/pool.js';
import { valuesOf } from './filter.js';
import { weightedStatement } from './questions/observations.js';

/**
 * Every member and year of a series with its weight: what aggregates are made of. They are the same for every country, so
 * they are kept as long as the data do not change.
 */
@Injectable()
export class WeightedSeries {
  private cached: { version: number; rows: Map<string, readonly WeightedRow[]> } = {
    version: -1,
    rows: new Map(),
  };

  constructor(private readonly database: DataSource) {}

  /** The rows of a series in the years of the filter; its choice of members and meetings says nothing here. */
  async rows(filter: Filter, choice: SeriesChoice): Promise<readonly WeightedRow[]> {
    const { version } = await currentSnapshot(this.database);
    if (this.cached.version !== version) this.cached = { version, rows: new Map() };
    // Those of a later version may be kept by the time that these are read.
    const { cached } = this;
    const values = [
      ...valuesOf({ ...everything, yearFrom: filter.yearFrom, yearTo: filter.yearTo }),
      ...weightedStatement.parameters(choice),
    ];
    const key = JSON.stringify(values);
    const known = cached.rows.get(key);
    if (known) return known;
    const name = weightedStatement.statement(choice);
    const text = weightedStatement.sql(choice);
    const { rows } = await poolOf(this.database).query<WeightedRow>({ name, text, values });
    // Without a choice of years only: what is kept grows with the series that are asked for, not with filters.
    if (filter.yearFrom === null && filter.yearTo === null) cached.rows.set(key, rows);
    return rows;
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { gaps, type GapSubject } from './gaps.js';
import type { GapType } from './gaps.graphql.js';

/** Asks the data what is not on record. */
@Injectable()
export class GapsService {
  constructor(private readonly database: DataSource) {}

  /** What is not known of the network (null id), or of one member, group, plan or meeting. */
  async about(subject: GapSubject, id: string | null): Promise<GapType[]> {
    const asked = gaps.filter(({ about }) => about.includes(subject));
    const chosen = (one: GapSubject) => (subject === one ? id : null);
    const parameters = [chosen('country'), chosen('group'), chosen('plan'), chosen('meeting')];
    const found = await Promise.all(
      asked.map(async ({ code, who, sql }) => {
        // PostgreSQL must know the type of a parameter that a select does not use.
        const typed = `select q.* from (${sql}) q where ($1::text, $2::text, $3::text, $4::text) is not distinct from ($1, $2, $3, $4)`;
        const rows = await this.database.query<Partial<GapType>[]>(typed, parameters);
        return rows.map((row) => ({
          ...{ code, who, years: row.years ?? [], undated: row.undated ?? 0, plan: row.plan ?? null },
          ...{ meeting: row.meeting ?? null, n: row.n ?? null, of: row.of ?? null },
        }));
      }),
    );
    return found.flat();
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../platform/auth/request-context.js';
import { rightsOf } from '../platform/auth/record-permissions.js';
import type { DelegateType } from './delegates.graphql.js';

/** Reads who came, for the few who may know; no question about figures comes here. */
@Injectable()
export class DelegatesService {
  constructor(private readonly database: DataSource) {}

  /** Delegates of a meeting by country, at most 5,000; names only for those who may read personal data. */
  async of(meeting: string, context: RequestContext): Promise<DelegateType[]> {
    const rights = await rightsOf(this.database, context);
    rights.require('read-levels', { country: null });
    return this.database.query<DelegateType[]>(
      `select d.id, d.country_code as country, d.level, d.role, d.sex, d.mode, p.name, p.institution, p.email
       from delegate d
       left join delegate_person p on $2 and p.country_code = d.country_code and p.id = d.id
       where d.meeting_id = $1
       order by d.country_code, d.id
       limit 5000`,
      [meeting, rights.on('read-personal-data', { country: null })],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../platform/auth/request-context.js';
import { rightsOf } from '../platform/auth/record-permissions.js';
import type { FocalPointType } from './focal-points.graphql.js';

/** Reads who speaks for members; no question about figures comes here. */
@Injectable()
export class FocalPointsService {
  constructor(private readonly database: DataSource) {}

  /** Focal points of one member or of all, at most 500; names only for those who may read personal data. */
  async of(country: string | null, context: RequestContext): Promise<FocalPointType[]> {
    const rights = await rightsOf(this.database, context);
    return this.database.query<FocalPointType[]>(
      `select f.id, f.country_code as country, f.institution_id as institution, f.role,
         f.valid_from::text as "validFrom", f.valid_to::text as "validTo", f.confirmed_on::text as "confirmedOn",
         f.source_id as source, p.name, p.email, p.phone
       from focal_point f
       left join focal_point_person p on $2 and p.id = f.id
       where $1::text is null or f.country_code = $1
       order by f.country_code, f.role desc, f.valid_from desc, f.id
       limit 500`,
      [country, rights.on('read-personal-data', { country: null })],
    );
  }
}

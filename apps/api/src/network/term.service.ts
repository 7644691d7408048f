import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TermType } from './term.graphql.js';
import { titleOf, type TitleRow } from './text.js';

interface TermRow extends TitleRow {
  readonly list: string;
  readonly code: string;
}

/** Reads what codes are called that the network itself gives: they are in rows, not among the product's words. */
@Injectable()
export class TermService {
  constructor(private readonly database: DataSource) {}

  async all(): Promise<TermType[]> {
    const rows = await this.database.query<TermRow[]>(
      `select list, code, title_en as "titleEn", title_fr as "titleFr", title_ar as "titleAr", original
      from (
        select 'code:programme' as list, code, title_en, title_fr, title_ar, original from work_plan
        union all select 'code:programme', code, title_en, title_fr, title_ar, 'en' from programme
        union all select 'place', code, name_en, name_fr, name_ar, 'en' from place
      ) t
      order by list, code
      limit 2000`,
    );
    return rows.map(({ list, code, ...row }) => ({ list, code, name: titleOf(row) }));
  }
}

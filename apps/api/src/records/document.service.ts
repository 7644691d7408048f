import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DocumentType } from './document.graphql.js';

const SELECT = `select
  d.id, d.kind,
  jsonb_build_object('en', d.title_en, 'fr', d.title_fr, 'ar', d.title_ar, 'original', d.original) as title,
  known_date(d.dated, d.dated_precision) as dated, d.adopted_at as "adoptedAt", d.note, d.source_id as source,
  coalesce((
    select jsonb_agg(
      jsonb_build_object(
        'version', v.version, 'language', v.language, 'dated', known_date(v.dated, v.dated_precision),
        'address', v.address,
        'file', case when f.id is not null then
          jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size)
        end
      )
      order by v.version desc, array_position(array['en', 'fr', 'ar'], v.language)
    )
    from document_version v
    left join file f on f.id = v.file_id
    where v.document_id = d.id
  ), '[]') as versions
from document d
where $1::text is null or d.adopted_at = $1
order by d.dated desc nulls last, d.id
limit 1000`;

/** The network's papers, as they were published here. */
@Injectable()
export class DocumentService {
  constructor(private readonly database: DataSource) {}

  /** All of them, or those that one meeting adopted; the newest first. */
  documents(meeting: string | null): Promise<DocumentType[]> {
    return this.database.query<DocumentType[]>(SELECT, [meeting]);
  }
}

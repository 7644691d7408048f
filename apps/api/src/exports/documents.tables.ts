import { document } from '@libs/model';
import { count, date, FACTS, text, type OpenTable } from './open-table.js';

export const documents: OpenTable = {
  name: 'documents',
  listed: { title: document.label, text: document.about },
  about:
    'Papers of the network by version and language; a document of which no version is on record has one row',
  licence: FACTS,
  columns: [
    text('document', 'Key of the document'),
    text('kind', 'rules-of-procedure, work-plan, final-communique, agenda, report, presentation or other'),
    text('title_en', 'Title in English; empty where not translated'),
    text('title_fr', 'Title in French; empty where not translated'),
    text('title_ar', 'Title in Arabic; empty where not translated'),
    text('original', 'Language that the title was written in: en, fr or ar'),
    date('dated', 'Date on the document; empty where none is known'),
    text('adopted_at', 'Key of the meeting that adopted it; empty where not reported'),
    count('version', 'Number of the version', 'version'),
    text('language', 'Language of the version: en, fr or ar'),
    date('version_dated', 'Date on the version; empty where none is known'),
    text('address', 'Where the version is on the web'),
    text('file', 'Path of its file here'),
    text('file_name', 'Name of that file'),
    text('media_type', 'Type of that file'),
    count('size', 'Size of that file', 'bytes'),
    text('source', 'Source of the row'),
  ],
  sql: `select d.id as document, d.kind, d.title_en, d.title_fr, d.title_ar, d.original,
  known_date(d.dated, d.dated_precision) as dated, d.adopted_at, v.version::integer, v.language,
  known_date(v.dated, v.dated_precision) as version_dated, v.address,
  '/entry/files/' || f.id as file, f.name as file_name, f.media_type, f.size, d.source_id as source
from document d
left join document_version v on v.document_id = d.id
left join file f on f.id = v.file_id
order by d.id, v.version, v.language`,
};

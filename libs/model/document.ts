import * as field from './fields.js';
import type { Kind } from './kind.js';
import { each, oneOf, own, writtenIn } from './rules.js';

/** A paper of the network, with its versions and languages. */
export const document: Kind = {
  name: 'document',
  operation: 'write-document',
  table: 'document',
  key: ['id'],
  made: true,
  titleFields: ['title'],
  fields: [
    { name: 'kind', type: { type: 'code', list: 'document-kind' }, required: true },
    field.title,
    field.original,
    { name: 'adopted_at', type: { type: 'reference', to: 'meeting' } },
    field.day('dated'),
    field.precision('dated_precision'),
    field.source,
    field.note,
  ],
  parts: [
    {
      name: 'versions',
      table: 'document_version',
      parent: ['document_id'],
      key: ['version', 'language'],
      fields: [
        { name: 'version', type: { type: 'integer', min: 1, max: 999 }, required: true },
        { name: 'language', type: { type: 'code', list: 'language' }, required: true },
        field.day('dated'),
        field.precision('dated_precision'),
        { name: 'address', type: { type: 'address' } },
        { name: 'file_id', type: { type: 'reference', to: 'file' } },
      ],
    },
  ],
  rules: [own(writtenIn('title')), each('versions', oneOf('address', 'file_id'))],
};

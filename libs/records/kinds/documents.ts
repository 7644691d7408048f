import * as field from '../fields.js';
import type { Kind } from '../kind.js';
import { each, oneOf, own, writtenIn } from '../rules.js';

/** A paper of the network, with its versions and languages. */
export const document: Kind = {
  name: 'document',
  operation: 'write-document',
  table: 'document',
  key: ['id'],
  made: true,
  titleFields: ['title'],
  fields: [
    { name: 'kind', type: { is: 'code', list: 'document-kind' }, required: true },
    field.title,
    field.original,
    { name: 'adopted_at', type: { is: 'reference', to: 'meeting' } },
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
        { name: 'version', type: { is: 'integer', least: 1, most: 999 }, required: true },
        { name: 'language', type: { is: 'code', list: 'language' }, required: true },
        field.day('dated'),
        field.precision('dated_precision'),
        { name: 'address', type: { is: 'address' } },
        { name: 'file_id', type: { is: 'reference', to: 'file' } },
      ],
    },
  ],
  rules: [own(writtenIn('title')), each('versions', oneOf('address', 'file_id'))],
};

/** A page or document that figures were read from. */
export const source: Kind = {
  name: 'source',
  operation: 'write-source',
  table: 'source',
  key: ['id'],
  titleFields: ['title'],
  fields: [
    field.slug('id'),
    { name: 'title', type: { is: 'line', most: 500 }, required: true },
    { name: 'publisher', type: { is: 'line', most: 500 }, required: true },
    { name: 'address', type: { is: 'address' } },
    { name: 'page_date', type: { is: 'line', most: 200 } },
    { name: 'read_on', type: { is: 'line', most: 40 }, required: true },
    { name: 'taken', type: { is: 'lines', most: 2_000 }, required: true },
  ],
  parts: [],
};

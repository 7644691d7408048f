import type { Column } from '@libs/table';

/** A title in the language that was asked for, or as it was written, and then the language it was written in. */
export const titleColumns: readonly Column[] = [
  { name: 'title', role: 'attribute', type: 'text' },
  { name: 'written', role: 'attribute', type: 'code:language', missing: 'not-applicable' },
];

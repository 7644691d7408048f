import type { QueryRef } from './table.js';

/** Where the server writes the answers to some questions as one workbook, in a language. */
export function tablesAddress(asked: readonly QueryRef[], language: string): string {
  const words = new URLSearchParams({ language });
  for (const one of new Set(asked.map((question) => JSON.stringify(question)))) words.append('table', one);
  return `/export/tables.xlsx?${words.toString()}`;
}

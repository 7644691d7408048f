import type { MessageKey } from '@libs/findings';
import { saveFetched } from '@libs/charts';
import { tablesAddress, type QueryRef } from '@libs/table';
import type { Language } from '@libs/vocabulary';
import type { QueryClient } from '@tanstack/react-query';

/** Saves the answers that the page shows as one workbook; gives the key of what went wrong. */
export async function savePageTables(client: QueryClient, language: Language): Promise<MessageKey | null> {
  const shown = client.getQueryCache().findAll({ type: 'active' });
  const asked = shown.flatMap((query) => queriesIn(query.state.data));
  if (asked.length === 0) return 'site.no-tables';
  const page = window.location.pathname.replace(/[^\w-]+/g, '-').replace(/-$/, '');
  const given = await saveFetched(tablesAddress(asked, language), `pesnet${page}.xlsx`);
  return given ? null : 'trouble.server';
}

/** What was asked for each table inside an answer. */
function queriesIn(value: unknown): readonly QueryRef[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('asked' in value && 'cells' in value && Array.isArray(value.asked)) return value.asked;
  return Object.values(value).flatMap(queriesIn);
}

import type { Operation } from '@libs/rules';
import type { DataSource } from 'typeorm';
import { requireEver, requireOn } from './asker.js';
import { currentEdition } from './edition.js';
import type { Visit } from './visits.js';

/** Source of everything in the invented network. */
export const FICTIONAL = 'fictional';
/** Source of what people enter in the product: it stands nowhere else. */
export const ENTERED = 'entered';

/**
 * Refuses a change that this visit may not make, and gives the source under which it is kept. The invented network may
 * be played with, without an account, from the machine that it runs on. `country` is the one whose record it is.
 */
export async function sourceOfChange(
  database: DataSource,
  visit: Visit,
  operation: Operation,
  country: string | null = null,
): Promise<string> {
  const { fictional } = await currentEdition(database);
  if (fictional && visit.local) return FICTIONAL;
  requireEver(visit.standing, operation);
  requireOn(visit.standing, operation, { country });
  if (fictional) return FICTIONAL;
  await database.query(
    `insert into source (id, title, publisher, read_on, taken)
     values ($1, 'Entered in PESNET Observatory', 'PESNET Observatory', to_char(now(), 'YYYY-MM'), 'what its users entered')
     on conflict (id) do nothing`,
    [ENTERED],
  );
  return ENTERED;
}

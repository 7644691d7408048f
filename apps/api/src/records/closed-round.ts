import type { Kind, Values } from '@libs/model';
import type { ValidationIssue } from '@libs/rules';
import type { EntityManager } from 'typeorm';
import type { EntryRow } from './entry.reading.js';

/**
 * Whether a round `r` is over before the day `day` begins: only then is a member that did not answer silent. One without
 * a closing day is never over.
 */
export function isOver(r: string, day: string): string {
  return `${r}.closes_on < ${day}::date`;
}

/**
 * Needs and capacities that come after the closing day of their round, of which it says which day that was. An entry that
 * the secretariat opened again, with a reason, is not late; neither is any once it moved the round's closing day.
 */
export async function lateAnswer(
  database: Pick<EntityManager, 'query'>,
  { name }: Kind,
  { root }: Values,
  entry: Pick<EntryRow, 'base' | 'reason'> | null = null,
): Promise<readonly ValidationIssue[]> {
  const reopened = entry !== null && (entry.base !== 'absent' || entry.reason !== null);
  if (name !== 'needs' || reopened) return [];
  const found = await database.query<{ closes: string }[]>(
    `select r.closes_on::text as closes from round r where r.id = $1 and ${isOver('r', '$2')}`,
    [root['round_id'], new Date().toISOString().slice(0, 10)],
  );
  return found.map(({ closes }) => ({ path: 'round_id', code: 'round-closed', value: closes }));
}

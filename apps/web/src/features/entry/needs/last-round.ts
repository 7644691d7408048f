import type { Cells, Values } from '@libs/model';

/** The answers of an earlier round as the beginning of a new one: what is still asked, without what was its proof. */
export function fromLastRound(start: Values, earlier: Values, asked: readonly string[]): Values {
  const carried = (row: Cells): Cells => ({
    area_code: row['area_code'] ?? null,
    need: row['need'] ?? null,
    capacity: row['capacity'] ?? null,
    languages: row['languages'] ?? null,
    note: row['note'] ?? null,
  });
  const statements = (earlier.parts['statements'] ?? [])
    .filter((row) => asked.includes(String(row['area_code'])))
    .map(carried);
  return { ...start, parts: { ...start.parts, statements } };
}

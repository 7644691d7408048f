import type { Kind, Values } from '@libs/model';
import type { ValidationIssue } from '@libs/rules';
import type { EntityManager } from 'typeorm';

/**
 * Another period of a country's membership that has years in common with this one: counted by year, the country would
 * be there twice, or in two groups. A gap between periods is none of it: in those years the country is no member.
 */
export async function overlappingPeriods(
  database: Pick<EntityManager, 'query'>,
  { name }: Kind,
  { root }: Values,
): Promise<ValidationIssue[]> {
  if (name !== 'membership') return [];
  const { country_code: country, from_year: from, to_year: to = null } = root;
  const others = await database.query<unknown[]>(
    `select from membership
     where country_code = $1 and from_year <> $2
       and int4range(from_year, to_year, '[]') && int4range($2::integer, $3::integer, '[]')
     limit 1`,
    [country, from, to],
  );
  return others.length === 0 ? [] : [{ path: 'from_year', code: 'periods-overlap' }];
}

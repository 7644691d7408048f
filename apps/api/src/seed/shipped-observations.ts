import type { PoolClient } from 'pg';

/** How many records of a folder were changed, and how many that were edited here stayed as they are. */
export interface Updated {
  readonly updated: number;
  readonly retained: number;
}

const CELL = ['country_code', 'indicator_code', 'sex', 'age', 'year'] as const;
const same = (a: string, b: string): string =>
  CELL.map((column) => `${a}.${column} = ${b}.${column}`).join(' and ');

/**
 * Brings datasets and observations up to date with those in the tables `shipped_dataset`, `shipped_series_dataset` and
 * `shipped_observation`, set by set. What is brought in by imports is of other datasets, so that only a value that someone
 * published by hand was edited: it stays, and so does every choice of a preferred value.
 */
export async function updateObservations(client: PoolClient): Promise<Updated> {
  await client.query(
    `insert into dataset select * from pg_temp.shipped_dataset
     on conflict (code) do update
     set source_id = excluded.source_id, licence = excluded.licence, vintage = excluded.vintage`,
  );
  await client.query(`delete from series_dataset s using pg_temp.shipped_dataset d where d.code = s.dataset`);
  await client.query(`insert into series_dataset select * from pg_temp.shipped_series_dataset`);
  await client.query(`set local work_mem = '128MB'`);
  await client.query(
    `create temporary table edited on commit drop as
     select distinct p[1] as country_code, p[2] as indicator_code, p[3] as sex, replace(p[4], '%2B', '+') as age,
       p[5]::smallint as year
     from audit_entry e
     cross join lateral string_to_array(substr(e.subject, length('observation ') + 1), '/') p
     where e.subject like 'observation %' and e.action in ('observation.published', 'observation.removed')`,
  );
  // One pass over both: all that follows looks at the differences only.
  await client.query(
    `create temporary table difference on commit drop as
     select ${[...CELL, 'dataset'].join(', ')}, s.value, s.status, s.series_break,
       case when o.value is null then 'added' when s.value is null then 'gone' else 'changed' end as action, false as edited
     from pg_temp.shipped_observation s
     full join (select o.* from observation o join pg_temp.shipped_dataset d on d.code = o.dataset) o
       using (${[...CELL, 'dataset'].join(', ')})
     where (s.value, s.status, s.series_break) is distinct from (o.value, o.status, o.series_break)`,
  );
  await client.query(`update difference d set edited = true from edited e where ${same('e', 'd')}`);
  await client.query('analyze difference');
  await client.query(
    `update observation o set value = d.value, status = d.status, series_break = d.series_break
     from difference d
     where d.action = 'changed' and not d.edited and ${same('d', 'o')} and d.dataset = o.dataset`,
  );
  await client.query(
    `delete from observation o using difference d
     where d.action = 'gone' and not d.edited and ${same('d', 'o')} and d.dataset = o.dataset`,
  );
  await client.query(
    `insert into observation (${CELL.join(', ')}, dataset, value, status, series_break, preferred)
     select ${CELL.map((column) => `d.${column}`).join(', ')}, d.dataset, d.value, d.status, d.series_break,
       not exists (select from observation o where ${same('o', 'd')})
     from difference d
     where d.action = 'added' and not d.edited`,
  );
  await preferOne(client);
  const { rows } = await client.query<Updated>(
    `select count(*) filter (where not edited)::integer as updated, count(*) filter (where edited)::integer as retained
     from difference`,
  );
  return rows[0] ?? { updated: 0, retained: 0 };
}

/** Where several values differ the preferred one has a reason; where the preferred one went away, another takes its place. */
async function preferOne(client: PoolClient): Promise<void> {
  await client.query(
    `update observation o set preferred = true
     from (
       select distinct on (${CELL.join(', ')}) ${CELL.join(', ')}, dataset
       from observation n
       where not preferred and not exists (select from observation p where ${same('p', 'n')} and p.preferred)
       order by ${CELL.join(', ')}, dataset
     ) f
     where ${same('o', 'f')} and o.dataset = f.dataset`,
  );
  await client.query(
    `update observation o set reason = 'on-record'
     from observation n
     where not n.preferred and ${same('o', 'n')} and o.preferred and o.reason is null`,
  );
}

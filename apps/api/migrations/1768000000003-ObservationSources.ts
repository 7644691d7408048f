import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key of an observation before it named its source. */
const CELL = ['country_code', 'indicator_code', 'sex', 'age', 'year'] as const;

/**
 * An observation names the dataset that it comes from, so that two sources of one value are kept side by side. The code of a
 * dataset is short: half a million rows hold it twice, in the table and in its key.
 */
export class ObservationSources1768000000003 implements MigrationInterface {
  name = 'ObservationSources1768000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`set local citus.multi_shard_modify_mode to 'sequential'`);
    for (const statement of [...tables, ...shippedDatasets, ...importedValues, ...observation, ...imports])
      await runner.query(statement);
    await runner.query(factView);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      'drop view observation_fact, observation_figure',
      'delete from observation where not preferred',
      `alter table observation drop constraint observation_pk, drop column dataset, drop column preferred, drop column reason,
         drop column status, drop column series_break, add constraint observation_pk primary key (${CELL.join(', ')})`,
      `alter table import_observation drop column dataset, drop column status, drop column series_break, drop column preferred,
         drop column reason, drop column warning, drop column other, drop column replaced`,
      'drop table shipped_record, series_dataset, dataset',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}

const tables = [
  `create table dataset (
    code text not null,
    source_id text not null,
    licence text,
    vintage text,
    constraint dataset_pk primary key (code),
    constraint dataset_source_fk foreign key (source_id) references source(id)
  )`,
  `create table series_dataset (
    indicator_code text not null,
    sex text not null,
    age text not null,
    dataset text not null,
    status text,
    unsurveyed_from smallint,
    constraint series_dataset_pk primary key (indicator_code, sex, age, dataset),
    constraint series_dataset_status_ck check (status in ('reported', 'modelled', 'derived', 'nowcast')),
    constraint series_dataset_dataset_fk foreign key (dataset) references dataset(code)
  )`,
  `create table shipped_record (
    folder text not null,
    kind text not null,
    key text not null,
    version text not null,
    constraint shipped_record_pk primary key (folder, kind, key)
  )`,
];

/** Repositories of the shipped figures and the datasets that they are. */
const DATASETS = `(values
    ('wdi', 'world-bank-wdi', 'datasets/world-development-indicators', '2026-07-01'),
    ('ilo', 'ilostat', 'open-numbers/ddf--gapminder--ilostat', '2026-03-01'),
    ('sg', 'ilostat-reported', 'open-numbers/ddf--gapminder--systema_globalis', '2025-12-08'),
    ('sdg', 'un-sdg', 'open-numbers/ddf--unstats--sdg_indicators', '2023-12-17'),
    ('own', 'derived', null, '2026-07-01')
  ) as d (code, source_id, repository, vintage)`;

/** What is on record already comes from the datasets that are shipped, or is the invented network's. */
const shippedDatasets = [
  `insert into source (id, title, publisher, read_on, taken)
   select 'derived', 'Series derived from World Bank WDI and ILO ILOSTAT', 'PESNET Observatory', '2026-11', 'derived series'
   where exists (select from source where id = 'world-bank-wdi')
   on conflict (id) do nothing`,
  `insert into dataset (code, source_id, licence, vintage)
   select d.code, d.source_id, 'CC BY 4.0', d.vintage from ${DATASETS} join source s on s.id = d.source_id
   union all
   select 'fic', 'fictional', null, null from source where id = 'fictional'`,
  `create temporary table series_now on commit drop as
   select s.indicator_code, s.sex, s.age,
     case when s.kind = 'derived' then 'own' else coalesce(f.code, d.code, 'own') end as dataset,
     case when s.kind = 'derived' then 'derived' else i.estimate end as status
   from series s
   join indicator i on i.code = s.indicator_code
   left join dataset f on f.code = 'fic'
   left join ${DATASETS} on d.repository = s.repository and f.code is null`,
  `update series_now set dataset = 'fic' where exists (select from dataset where code = 'fic')`,
  `insert into series_dataset (indicator_code, sex, age, dataset, status)
   select n.indicator_code, n.sex, n.age, n.dataset, n.status from series_now n join dataset d on d.code = n.dataset`,
];

/**
 * Values that imports wrote over shipped ones are nobody's published figures: they are set apart, under the product's own
 * source, and the published value that they replaced comes back beside them.
 */
const importedValues = [
  `create temporary table written on commit drop as
   select distinct on (${CELL.join(', ')}) ${CELL.join(', ')}, before
   from (
     select ${CELL.map((column) => `o.${column}`).join(', ')}, o.before, i.applied_at
     from import_observation o
     join import i on i.id = o.import_id and i.state = 'applied'
     where o.what in ('create', 'update')
     union all
     select c.after #>> '{root,country_code}', c.after #>> '{root,indicator_code}', c.after #>> '{root,sex}',
       c.after #>> '{root,age}', (c.after #>> '{root,year}')::smallint, (c.before #>> '{root,value}')::double precision,
       i.applied_at
     from import_change c
     join import i on i.id = c.import_id and i.state = 'applied'
     where c.kind = 'observation'
   ) w
   order by ${CELL.join(', ')}, applied_at`,
  `insert into source (id, title, publisher, read_on, taken)
   select 'entered', 'Entered in PESNET Observatory', 'PESNET Observatory', to_char(now(), 'YYYY-MM'), 'what its users entered'
   where exists (select from written)
   on conflict (id) do nothing`,
  `insert into dataset (code, source_id) select 'ent', 'entered' where exists (select from written)`,
];

const same = (a: string, b: string): string =>
  CELL.map((column) => `${a}.${column} = ${b}.${column}`).join(' and ');

const observation = [
  `create temporary table observation_now on commit drop as
   select o.*, case when w.country_code is null then coalesce(n.dataset, 'own') else 'ent' end as dataset, true as preferred,
     case when w.before is not null then 'on-record' end as reason
   from observation o
   left join series_now n on (n.indicator_code, n.sex, n.age) = (o.indicator_code, o.sex, o.age)
   left join written w on ${same('w', 'o')}
   union all
   select ${CELL.map((column) => `w.${column}`).join(', ')}, w.before, coalesce(n.dataset, 'own'), false, null
   from written w
   join observation o on ${same('o', 'w')}
   left join series_now n on (n.indicator_code, n.sex, n.age) = (w.indicator_code, w.sex, w.age)
   where w.before is not null`,
  `truncate observation`,
  `alter table observation
     drop constraint observation_pk,
     drop constraint observation_country_fk,
     drop constraint observation_indicator_fk,
     add column dataset text not null,
     add column preferred boolean not null default true,
     add column reason text,
     add column status text,
     add column series_break boolean`,
  `insert into observation (${CELL.join(', ')}, value, dataset, preferred, reason)
   select ${CELL.join(', ')}, value, dataset, preferred, reason from observation_now order by ${CELL.join(', ')}`,
  `insert into series_dataset (indicator_code, sex, age, dataset)
   select distinct indicator_code, sex, age, 'ent' from written`,
  `alter table observation
     add constraint observation_pk primary key (${CELL.join(', ')}, dataset),
     add constraint observation_status_ck check (status in ('reported', 'modelled', 'derived', 'nowcast')),
     add constraint observation_country_fk foreign key (country_code) references country(code),
     add constraint observation_indicator_fk foreign key (indicator_code) references indicator(code),
     add constraint observation_dataset_fk foreign key (dataset) references dataset(code)`,
  // Few values have a second source: those are found without reading the others.
  `create index observation_second_ix on observation (country_code, indicator_code, sex, age, year) where not preferred`,
];

/** A value of an import that was applied before, as the record of its cell keeps it now. */
const record = (side: 'before' | 'after'): string => {
  const root = CELL.map((column) => `'${column}', c.${side} -> 'root' -> '${column}'`).join(', ');
  const row = (dataset: string, value: string, preferred: boolean, reason: string) =>
    `jsonb_build_object('dataset', ${dataset}, 'value', ${value}, 'preferred', ${preferred}, 'reason', ${reason},
       'status', null, 'series_break', null)`;
  const shipped = (preferred: boolean) =>
    row(`coalesce(n.dataset, 'own')`, `c.before -> 'root' -> 'value'`, preferred, 'null::text');
  const values =
    side === 'before'
      ? `jsonb_build_array(${shipped(true)})`
      : `case when c.before is null
           then jsonb_build_array(${row(`'ent'`, `c.after -> 'root' -> 'value'`, true, 'null::text')})
           else jsonb_build_array(${row(`'ent'`, `c.after -> 'root' -> 'value'`, true, `'on-record'`)}, ${shipped(false)}) end`;
  return `jsonb_build_object('root', jsonb_build_object(${root}), 'parts', jsonb_build_object('values', ${values}))`;
};

const imports = [
  `alter table import_observation
     add column dataset text,
     add column status text,
     add column series_break boolean,
     add column preferred boolean,
     add column reason text,
     add column warning text,
     add column other text,
     add column replaced jsonb`,
  `update import_observation o
   set dataset = 'ent', preferred = true, reason = case when o.before is not null then 'on-record' end,
     what = case when o.what = 'update' then 'create' else o.what end, before = null,
     replaced = case when o.before is null then '[]'::jsonb else jsonb_build_array(
       jsonb_build_object('dataset', coalesce(n.dataset, 'own'), 'preferred', true, 'reason', null)) end
   from import i, series_now n
   where i.id = o.import_id and i.state = 'applied' and o.what in ('create', 'update')
     and (n.indicator_code, n.sex, n.age) = (o.indicator_code, o.sex, o.age)`,
  // A plan that was made before knows nothing of sources: it is made again when it is looked at.
  `delete from import_observation o using import i where i.id = o.import_id and i.state = 'uploaded'`,
  `update import set outcome = null where kind = 'indicators' and state = 'uploaded'`,
  `update import_change c
   set before = case when c.before is not null then ${record('before')} end, after = ${record('after')}
   from series_now n
   where c.kind = 'observation'
     and (n.indicator_code, n.sex, n.age) =
       (c.after #>> '{root,indicator_code}', c.after #>> '{root,sex}', c.after #>> '{root,age}')`,
  'drop table series_now, written, observation_now',
];

/** Every value with what is known of it, and of each country, series and year the one that is used. */
const figureView = `create view observation_figure as
  select o.country_code, o.indicator_code, o.sex, o.age, o.year, o.value, o.dataset, d.source_id, d.vintage, d.licence,
    coalesce(o.status, s.status) as status, o.series_break, coalesce(o.year >= s.unsurveyed_from, false) as unsurveyed,
    o.preferred, o.reason
  from observation o
  left join dataset d on d.code = o.dataset
  left join series_dataset s on (s.indicator_code, s.sex, s.age, s.dataset) = (o.indicator_code, o.sex, o.age, o.dataset)`;

const factView = `${figureView};
create view observation_fact as select * from observation_figure where preferred`;

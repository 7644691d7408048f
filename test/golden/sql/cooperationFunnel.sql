with need as (
  select
    a.group_code,
    exists (
      select from statement o
      where o.round_id = s.round_id and o.area_code = s.area_code and o.country_code <> s.country_code
        and o.capacity >= 2
    ) as matched,
    array(
      select
        case
          when v.status <> 'done' then 1
          when exists (
            select from result r
            join result_indicator i on i.result_id = r.id and i.kirkpatrick = 3
            join result_period q on q.indicator_id = i.id and q.actual > 0
            where r.activity_id = v.id
          ) then 3
          else 2
        end
      from activity v
      join activity_party p on p.activity_id = v.id and p.role = 'beneficiary' and p.country_code = s.country_code
      join round w on w.id = s.round_id and v.start_date >= w.opens_on
      where v.thematic_area = s.area_code and v.status in ('planned', 'under-way', 'done')
    ) as reached,
    s.source_id
  from statement s
  join membership a on a.country_code = s.country_code and a.kind = 'member' and a.to_year is null
  where s.round_id = $7
    and ($1::integer, $2::integer, $3::text[], $6::text[]) is not distinct from ($1, $2, $3, $6)
    and ($4::text[] is null or a.group_code = any ($4))
      and ($5::text[] is null or a.country_code = any ($5))
    and s.need >= 2
)
select
  n.group_code as "group",
  t.step,
  count(*) filter (where t.fits)::integer as n,
  array_agg(distinct n.source_id) as sources
from need n
cross join lateral (
  values
    (1, 'need', true),
    (2, 'matched', n.matched),
    (3, 'planned', n.matched and n.reached && array[1, 2, 3]),
    (4, 'delivered', n.matched and n.reached && array[2, 3]),
    (5, 'used', n.matched and n.reached && array[3])
) as t (place, step, fits)
group by n.group_code, t.step, t.place
order by n.group_code, t.place

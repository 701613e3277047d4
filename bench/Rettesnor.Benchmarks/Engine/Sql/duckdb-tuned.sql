-- M1: edges per municipality and benefit; f counts full months as a difference, c corrects the first and last month by days.
select muni::bigint, btype::bigint, m::bigint, sum(f)::bigint, sum(c)::bigint from (
  select muni, btype, greatest(start_m, 0) m, 1 f, case when start_m >= 0 then 1 - day(start_date) else 0 end c from spell where end_m >= 0
  union all
  select muni, btype, end_m, 0, -(day(last_day(end_date)) - day(end_date)) from spell where end_m between 0 and 59
  union all
  select muni, btype, end_m + 1, -1, 0 from spell where end_m between 0 and 58) group by all;

-- Chains, and for each spell a word of eligible months: em for 12 months, em4 for more than 24.
create or replace temp table elig as
with s as (select pid, muni, btype, fam, start_date, start_m, start_m + start_cm code, end_m, last_m,
             case when lag(end_date) over w is null or start_date - lag(end_date) over w > 29 then 1 else 0 end nw
           from spell window w as (partition by pid, fam order by start_date)),
     c as (select pid, muni, btype, start_m, last_m, end_m,
             max(case when nw = 1 then code end) over (partition by pid, fam order by start_date rows unbounded preceding) cc from s),
     e as (select pid, muni, btype, greatest(start_m, ((cc + 1) >> 1) + 11, 0)::int lo, greatest(start_m, (cc >> 1) + 24, 0)::int lo4,
             least(last_m, 59)::int hi from c where last_m >= 0)
select pid, muni, btype, (((1::bigint << (hi - lo + 1)) - 1) << lo) em,
       case when lo4 <= hi then (((1::bigint << (hi - lo4 + 1)) - 1) << lo4) else 0 end em4
from e where lo <= hi;

-- M2: months in which at least four interviews lie in the last 12; reads interview in storage order.
create or replace temp table k4 as
select pid, bit_or((((1::bigint << (hi - lo + 1)) - 1) << lo)) k from (
  select pid, greatest(l, 0)::int lo, least(m + 11, 59)::int hi from (
    select pid, m, case when lead(pid, 3) over () = pid then lead(m, 3) over () end l from interview)
  where l <= m + 11 and m >= -11 and pid in (select pid from elig)) group by pid;

-- M3: offers of kind 0 or 1, or 222 hours in 12 months.
create or replace temp table k3 as
select pid, bit_or(k) k from (
  select pid, (((1::bigint << (hi - lo + 1)) - 1) << lo) k from (
    select pid, greatest(start_m, 0)::int lo, least(end_m + 11, 59)::int hi from offer
    where otype < 2 and end_m >= -11 and pid in (select pid from elig))
  union all
  select pid, (((1::bigint << (hi - lo + 1)) - 1) << lo) k from (
    select pid, greatest(m, 0)::int lo, least(nx - 1, 59)::int hi from (
      select pid, m, sum(h) over (partition by pid order by m) t, coalesce(lead(m) over (partition by pid order by m), 999) nx from (
        select pid, m, h from (
          select pid, m, hours::int h from emp where pid in (select pid from elig)
          union all
          select pid, (m + 12)::smallint, -hours::int from emp where pid in (select pid from elig))))
    where t >= 222 and nx > 0 and nx > m and m < 60)) group by pid;

-- Final: 20 packed sums of three 20-bit counters for each of em, em & k4, em & k3, em4; the benchmark writes the 80 columns out:
-- sum(((em & k4) >> k) & (1 | 1 << 20 | 1 << 40))::bigint for k = 0..19 holds the months k, k + 20 and k + 40.
select muni::bigint, btype::bigint, {columns}
from (select muni, btype, em, em4, coalesce(k4.k, 0) k4, coalesce(k3.k, 0) k3 from elig left join k4 using (pid) left join k3 using (pid)) group by muni, btype;

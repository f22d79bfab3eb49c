/**
 * The tables of duplicate indexes, in the schema `jianbao`, made on first use. Articles are numbered in the order they
 * were kept; a generation is a slice of time, see `generationsAt`. The lock keeps two who come first from making them at
 * once, which PostgreSQL answers with an error.
 */
export const tables = `
begin;
select pg_advisory_xact_lock(7165211);
create schema if not exists jianbao;
create table if not exists jianbao.duplicate_indexes (
  index_id int generated always as identity primary key,
  name text not null unique,
  kept int not null default 0,
  generation bigint not null default 0
);
create table if not exists jianbao.duplicate_articles (
  index_id int not null,
  number int not null,
  generation bigint not null,
  id bytea not null,
  compared bytea not null,
  primary key (index_id, number)
);
create table if not exists jianbao.duplicate_keys (
  index_id int not null,
  key int not null,
  number int not null,
  primary key (index_id, key, number)
);
create table if not exists jianbao.duplicate_answers (
  index_id int not null,
  id bytea not null,
  generation bigint not null,
  repeats bytea,
  thousandths int,
  primary key (index_id, id)
);
commit;
`

/** The index of a name. */
export const openIndex = `
insert into jianbao.duplicate_indexes (name) values ($1)
on conflict (name) do update set name = excluded.name
returning index_id`

/**
 * All that a claim is decided by, as of one moment: how many articles are kept, in which generation, the answer given
 * before, and those that share keys. $1 index, $2 id, $3 keys, $4 newest a key, $5 most of all.
 */
export const look = `
select i.kept, i.generation, a.id is not null as answered, a.repeats, a.thousandths,
  coalesce((
    select json_agg(json_build_array(c.number, encode(c.id, 'hex'), encode(c.compared, 'hex')) order by c.number)
    from (
      select article.number, article.id, article.compared
      from unnest($3::int[]) as wanted (key),
      lateral (
        select number from jianbao.duplicate_keys k
        where k.index_id = $1 and k.key = wanted.key
        order by number desc limit $4
      ) newest
      join jianbao.duplicate_articles article on article.index_id = $1 and article.number = newest.number
      group by article.number, article.id, article.compared
      order by count(*) desc, article.number desc
      limit $5
    ) c
  ), '[]') as sharing
from jianbao.duplicate_indexes i
left join jianbao.duplicate_answers a on a.index_id = i.index_id and a.id = $2
where i.index_id = $1`

/**
 * Keeps an article, unless another was kept since \`look\`: all of it or nothing. $1 index, $2 id, $3 keys, $4 how many
 * were kept then, $5 generation, $6 compared part.
 */
export const keep = `
with counted as (
  update jianbao.duplicate_indexes set kept = kept + 1
  where index_id = $1 and kept = $4 and generation = $5
  returning index_id
), article as (
  insert into jianbao.duplicate_articles (index_id, number, generation, id, compared)
  select index_id, $4, $5, $2, $6 from counted
), keys as (
  insert into jianbao.duplicate_keys (index_id, key, number)
  select index_id, key, $4 from counted, (select distinct unnest($3::int[])) as wanted (key)
)
insert into jianbao.duplicate_answers (index_id, id, generation)
select index_id, $2, $5 from counted
returning id`

/** $1 index, $2 id, $3 generation, $4 the id of the article it repeats, $5 how alike. */
export const repeat = `
insert into jianbao.duplicate_answers (index_id, id, generation, repeats, thousandths)
values ($1, $2, $3, $4, $5)
on conflict do nothing
returning id`

/** Forgets what is older than a generation, and begins another. $1 index, $2 oldest alive, $3 the new one. */
export const forget = `
with old as (
  delete from jianbao.duplicate_articles where index_id = $1 and generation < $2 returning number
), keys as (
  delete from jianbao.duplicate_keys where index_id = $1 and number <= (select max(number) from old)
), answers as (
  delete from jianbao.duplicate_answers where index_id = $1 and generation < $2
)
update jianbao.duplicate_indexes set generation = $3 where index_id = $1 and generation < $3`

create schema statistics;

-- What happened, without what it was about. Later figures are counted from here; nothing is ever taken back.
-- `at` is when it happened, `known_at` when we learned of it: figures as of a day count what was known by then.
create table statistics.fact (
    serial   bigint      generated always as identity primary key,
    at       timestamptz not null,
    known_at timestamptz not null,
    what     text        not null,
    kind     text        not null check (kind in ('PRODUCT', 'WEBSITE')),
    report   text        check (report ~ '^[0-9]{8}$'),
    file     text        check (file ~ '^[0-9]{8}$'),
    outcome  text        not null,
    check (report is not null or file is not null)
);

create index fact_known on statistics.fact (known_at, serial);

create function statistics.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'facts are append-only';
end
$$;

create trigger fact_is_append_only before update or delete on statistics.fact
    for each statement execute function statistics.refuse_change();

create schema audit;

create table audit.ledger (
    number   bigint      primary key check (number > 0),
    at       timestamptz not null,
    actor    text        not null,
    act      text        not null,
    subject  text        not null,
    facts    text        not null,
    previous bytea       not null,
    hash     bytea       not null,
    seal     bytea       not null
);

create index ledger_subject on audit.ledger (subject, number);

-- One row: where the ledger ends. Whoever appends holds it until the commit.
create table audit.ledger_end (
    only_row boolean primary key default true check (only_row),
    number   bigint  not null,
    hash     bytea   not null,
    seal     bytea   not null
);

insert into audit.ledger_end (number, hash, seal)
values (0, decode(repeat('00', 32), 'hex'), decode('', 'hex'));

-- A mistake in our own code must not be able to rewrite history; the chain is for everybody else.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only';
end
$$;

create trigger ledger_is_append_only
    before update or delete or truncate on audit.ledger
    for each statement execute function audit.refuse_change();

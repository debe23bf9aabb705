create schema access;

create table access.account (
    id           uuid        primary key,
    handle       text        not null unique check (handle ~ '^[a-z][a-z0-9._-]{1,39}$'),
    name         bytea       not null,
    mail         bytea       not null,
    roles        text[]      not null check (cardinality(roles) > 0),
    organisation uuid,
    enabled      boolean     not null,
    added_at     timestamptz not null
);

-- Only hashes: what opens a door is never at rest.
create table access.link (
    hash        bytea       primary key,
    bearer_kind text        not null check (bearer_kind in ('account', 'operator')),
    bearer      uuid        not null,
    until       timestamptz not null,
    used_at     timestamptz
);

create table access.token (
    hash       bytea       primary key,
    account    uuid        not null references access.account (id),
    until      timestamptz not null,
    revoked_at timestamptz
);

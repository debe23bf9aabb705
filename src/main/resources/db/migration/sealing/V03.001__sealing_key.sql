create schema sealing;

create table sealing.sealing_key (
    id           uuid        primary key,
    purpose      text        not null check (purpose in ('FINDER', 'CASE', 'MAIL', 'DESK')),
    master       int         not null,
    texts        bytea,
    streams      bytea,
    made_at      timestamptz not null,
    destroyed_at timestamptz,
    check ((texts is null) = (destroyed_at is not null)),
    check ((streams is null) = (destroyed_at is not null))
);

create index sealing_key_desk on sealing.sealing_key (made_at) where purpose = 'DESK';

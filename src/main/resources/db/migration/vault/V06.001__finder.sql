create schema vault;

create table vault.finder (
    id           uuid        primary key,
    sealed_by    uuid        not null,
    identity     bytea,
    consent      bytea,
    deposited_at timestamptz not null,
    shredded_at  timestamptz,
    check ((identity is null) = (shredded_at is not null)),
    check ((consent is null) = (shredded_at is not null))
);

create index finder_known on vault.finder (id) where shredded_at is null;

-- Every look at an identity, with the custodian's words sealed under the finder's key.
create table vault.look (
    id        uuid        primary key,
    finder    uuid        not null references vault.finder (id),
    custodian text        not null,
    reason    text        not null,
    words     bytea       not null,
    at        timestamptz not null
);

create index look_finder on vault.look (finder, at);

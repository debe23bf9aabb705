create schema intake;

-- A report, exactly as its finder sent it: sealed under the finder's key, never altered.
create table intake.report (
    id           uuid        primary key,
    number       text        not null unique check (number ~ '^[0-9]{8}$'),
    kind         text        not null check (kind in ('PRODUCT', 'WEBSITE')),
    language     text        not null check (language in ('ja', 'en')),
    finder       uuid        not null,
    sealed_by    uuid        not null,
    text         bytea       not null,
    passphrase   text        not null check (passphrase like '$argon2id$%'),
    received_at  timestamptz not null,
    withdrawn_at timestamptz check (withdrawn_at >= received_at)
);

create index report_finder on intake.report (finder);

create function intake.refuse_alteration() returns trigger language plpgsql as $$
begin
    raise exception 'what a finder sent is never altered';
end
$$;

create trigger report_is_never_altered
    before delete or update of id, number, kind, language, finder, sealed_by, text, received_at on intake.report
    for each row execute function intake.refuse_alteration();

create table intake.supplement (
    id        uuid        primary key,
    report    uuid        not null references intake.report (id),
    sealed_by uuid        not null,
    text      bytea       not null,
    at        timestamptz not null
);

create index supplement_report on intake.supplement (report, at);

create trigger supplement_is_never_altered
    before delete or update on intake.supplement
    for each row execute function intake.refuse_alteration();

-- A report that is being written: what was typed, sealed. Becomes a report under the same id, or is forgotten.
create table intake.draft (
    id         uuid        primary key,
    secret     bytea       not null unique check (length(secret) = 32),
    kind       text        not null check (kind in ('PRODUCT', 'WEBSITE')),
    sealed_by  uuid        not null,
    typed      bytea       not null,
    changed_at timestamptz not null
);

create index draft_changed on intake.draft (changed_at);

-- For a short while the pass-phrase lies here, sealed, so that handing in twice shows the same receipt twice.
create table intake.receipt (
    secret      bytea       primary key check (length(secret) = 32),
    body        bytea       check (length(body) = 32),
    report      uuid        not null,
    sealed_by   uuid        not null,
    passphrase  bytea,
    shown_until timestamptz not null,
    kept_until  timestamptz not null
);

create index receipt_kept on intake.receipt (kept_until);

-- Owner is a draft or the report it became: both have the same id.
create table intake.attachment (
    number    bigint      generated always as identity unique,
    id        uuid        primary key,
    report    uuid        not null,
    sealed_by uuid        not null,
    label     bytea,
    size      bigint      check (size >= 0),
    digest    bytea,
    added_at  timestamptz not null,
    check ((label is null) = (size is null)),
    check ((label is null) = (digest is null)),
    unique (report, digest)
);

create table intake.attachment_chunk (
    attachment uuid  not null references intake.attachment (id) on delete cascade,
    number     int   not null check (number >= 0),
    data       bytea not null check (length(data) between 1 and 1048576),
    primary key (attachment, number)
);

-- Sealed bytes do not get smaller: do not try.
alter table intake.attachment_chunk alter column data set storage external;

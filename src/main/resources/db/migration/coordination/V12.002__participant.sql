-- Who takes part in a case. The link to the directory is a keyed hash beside a sealed id: a dump tells neither which
-- vendor has a vulnerability nor whose case this is.
create table coordination.participant (
    number           bigint      generated always as identity unique,
    id               uuid        primary key,
    file             uuid        not null,
    kind             text        not null check (kind in ('COORDINATOR', 'VENDOR', 'OPERATOR')),
    name             bytea       not null,
    contact          bytea       not null,
    organisation     bytea,
    organisation_tag bytea,
    sealed_by        uuid        not null,
    joined_at        timestamptz not null,
    joined_by        text        not null,
    check ((organisation is null) = (organisation_tag is null)),
    check ((kind = 'OPERATOR') = (organisation is null)),
    unique (file, organisation_tag)
);

create index participant_file on coordination.participant (file, number);
create index participant_organisation on coordination.participant (organisation_tag, kind);

-- What was sent: the letter that asks for the right person, the notice with the details, a fresh link.
create table coordination.notice (
    number      bigint      generated always as identity primary key,
    participant uuid        not null references coordination.participant (id),
    step        text        not null check (step in ('INQUIRY', 'NOTICE', 'LINK')),
    at          timestamptz not null,
    by          text        not null
);

create unique index notice_once on coordination.notice (participant) where step = 'NOTICE';
create index notice_participant on coordination.notice (participant, number);

-- Proof of delivery: when the participant first opened the case, and when it said that it had read it.
create table coordination.reading (
    participant uuid        not null references coordination.participant (id),
    step        text        not null check (step in ('OPENED', 'CONFIRMED')),
    at          timestamptz not null,
    by          text        not null,
    primary key (participant, step)
);

-- Every try to reach somebody. The first one to a vendor or operator is the starting date (起算日).
create table coordination.attempt (
    number      bigint      generated always as identity unique,
    id          uuid        primary key,
    participant uuid        not null references coordination.participant (id),
    channel     text        not null check (channel in ('MAIL', 'WEB_FORM', 'TELEPHONE', 'FAX', 'POST', 'OTHER')),
    reached     boolean     not null,
    words       bytea       not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    by          text        not null
);

create index attempt_participant on coordination.attempt (participant, at);

-- Answers follow one another; none is ever overwritten.
create table coordination.answer (
    number       bigint      generated always as identity unique,
    id           uuid        primary key,
    participant  uuid        not null references coordination.participant (id),
    code         text        not null check (code in (
                     'investigating', 'investigating-affected', 'investigating-not-affected', 'affected',
                     'not-affected', 'fixed-in', 'will-not-fix', 'verified', 'not-verified', 'not-a-vulnerability',
                     'will-fix', 'fixed', 'page-removed', 'avoided-by-operation', 'asks-for-help')),
    version      bytea,
    day          date,
    words        bytea       not null,
    wants_check  boolean     not null,
    at           timestamptz not null,
    by           text        not null,
    check ((version is not null) = (code = 'fixed-in')),
    check ((day is not null) = (code in ('will-fix', 'fixed', 'page-removed', 'avoided-by-operation')))
);

create index answer_participant on coordination.answer (participant, number);

-- A participant from whom no answer is expected any more, and why.
create table coordination.silent (
    participant uuid        primary key references coordination.participant (id),
    words       bytea       not null,
    at          timestamptz not null,
    by          text        not null
);

-- The desk looked, and the fix is there.
create table coordination.fix_check (
    id          uuid        primary key,
    participant uuid        not null references coordination.participant (id),
    day         date        not null,
    words       bytea       not null,
    at          timestamptz not null,
    by          text        not null
);

create index fix_check_participant on coordination.fix_check (participant, at);

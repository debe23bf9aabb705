create schema triage;

-- One line per report: what the desk's list filters, sorts and shows without opening anything. Kept by the room from
-- the events of intake and its own acts; `version` grows with whatever a handler should have seen before judging.
create table triage.queue (
    report          uuid        primary key,
    number          text        not null unique check (number ~ '^[0-9]{8}$'),
    kind            text        not null check (kind in ('product', 'website')),
    received_at     timestamptz not null,
    state           text        not null check (state in
                        ('waiting', 'incomplete', 'supplemented', 'accepted', 'declined', 'duplicate', 'withdrawn')),
    since           timestamptz not null,
    due_on          date,
    duplicate_of    uuid        references triage.queue (report),
    handler         uuid,
    first_word_at   timestamptz,
    supplemented_at timestamptz,
    level           int         not null default 0 check (level between 0 and 3),
    version         int         not null default 0,
    check ((state = 'duplicate') = (duplicate_of is not null)),
    check (duplicate_of <> report),
    check ((due_on is not null) = (state in ('waiting', 'supplemented')))
);

create index queue_received on triage.queue (received_at, report);
create index queue_state on triage.queue (state, received_at, report);
create index queue_due on triage.queue (due_on) where due_on is not null;
create index queue_duplicate_of on triage.queue (duplicate_of) where duplicate_of is not null;

-- Every verdict with its time and author; a later one stands beside the earlier.
create table triage.judgement (
    id           uuid        primary key,
    report       uuid        not null references triage.queue (report),
    verdict      text        not null check (verdict in ('accepted', 'declined', 'duplicate', 'incomplete')),
    ground       text,
    duplicate_of uuid        references triage.queue (report),
    words        bytea,
    at           timestamptz not null,
    by           text        not null,
    check ((verdict = 'declined') = (ground is not null)),
    check ((verdict = 'duplicate') = (duplicate_of is not null))
);

create index judgement_report on triage.judgement (report, at);

-- What may be passed on. While a trace of the finder may still be in it, it lies under the finder's key and is a draft;
-- the ready copy lies under a case's key and outlives the finder's.
create table triage.handling_copy (
    report    uuid        not null references triage.queue (report),
    ready     boolean     not null,
    sealed_by uuid        not null,
    content   bytea       not null,
    saved_at  timestamptz not null,
    saved_by  text        not null,
    primary key (report, ready)
);

-- How far the effect may reach, as the desk saw it at that time (guideline, appendix 4). A later view stands beside
-- the earlier.
create table triage.estimate (
    id      uuid        primary key,
    report  uuid        not null references triage.queue (report),
    spread  text        not null check (spread in ('wide', 'medium', 'narrow')),
    band    text        not null check (band in ('low', 'medium', 'high')),
    passive boolean     not null,
    level   text        not null check (level in ('priority', 'normal', 'simple')),
    at      timestamptz not null,
    by      text        not null
);

create index estimate_report on triage.estimate (report, at);

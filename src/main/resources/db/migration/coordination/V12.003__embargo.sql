-- The acts are the truth, the row of the embargo is their sum: it is what lists ask for, and what an act locks.
create table coordination.embargo (
    file           uuid        primary key,
    code           text        not null check (code in ('none', 'proposed', 'agreed', 'revising', 'ended')),
    in_force_until timestamptz,
    in_force_zone  text,
    since          timestamptz,
    proposed_until timestamptz,
    proposed_zone  text,
    ended_at       timestamptz,
    reason         text,
    acts           bigint      not null check (acts >= 0),
    check ((in_force_until is null) = (in_force_zone is null)),
    check ((proposed_until is null) = (proposed_zone is null)),
    check ((in_force_until is not null) = (code in ('agreed', 'revising'))),
    check ((since is not null) = (code in ('agreed', 'revising'))),
    check ((proposed_until is not null) = (code in ('proposed', 'revising'))),
    check ((ended_at is not null) = (code = 'ended')),
    check ((reason is not null) = (code = 'ended'))
);

create table coordination.embargo_act (
    number      bigint      generated always as identity unique,
    id          uuid        primary key,
    file        uuid        not null,
    code        text        not null check (code in ('proposal', 'acceptance', 'rejection', 'termination')),
    until       timestamptz,
    zone        text,
    reason      text,
    words       bytea       not null,
    participant uuid        references coordination.participant (id),
    at          timestamptz not null,
    by          text        not null,
    check ((until is null) = (zone is null)),
    check ((until is null) = (code = 'termination')),
    check ((reason is not null) = (code = 'termination'))
);

create index embargo_act_file on coordination.embargo_act (file, number);

-- Each participant's own consent; `until` is the end that was meant.
create table coordination.consent_act (
    number      bigint      generated always as identity primary key,
    participant uuid        not null references coordination.participant (id),
    step        text        not null check (step in ('invite', 'accept', 'decline', 'revise', 'reset')),
    until       timestamptz,
    at          timestamptz not null,
    by          text        not null
);

create index consent_act_participant on coordination.consent_act (participant, number);

-- What has become known: once, and for good.
create table coordination.fact (
    number      bigint      generated always as identity primary key,
    file        uuid        not null,
    fact        text        not null check (fact in (
                    'vendor-aware', 'fix-ready', 'fix-deployed', 'public', 'exploit-public', 'attacked')),
    participant uuid        references coordination.participant (id),
    at          timestamptz not null,
    by          text        not null,
    check ((participant is not null) = (fact in ('vendor-aware', 'fix-ready', 'fix-deployed')))
);

create unique index fact_of_the_world on coordination.fact (file, fact) where participant is null;
create unique index fact_of_a_participant on coordination.fact (participant, fact) where participant is not null;
create index fact_file on coordination.fact (file, number);

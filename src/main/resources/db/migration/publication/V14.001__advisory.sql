create schema publication;

-- A number is reserved with the first draft and stays secret until publication. It is never used again.
create table publication.advisory (
    id          uuid        primary key,
    digits      text        not null unique check (digits ~ '^[0-9]{8}$'),
    file        uuid        not null unique,
    reserved_at timestamptz not null
);

-- Every version of a draft, sealed under the case's key.
create table publication.draft (
    number     bigint      generated always as identity unique,
    id         uuid        primary key,
    advisory   uuid        not null references publication.advisory (id),
    text       bytea       not null,
    sealed_by  uuid        not null,
    author     text        not null,
    written_at timestamptz not null
);

create index draft_advisory on publication.draft (advisory, number);

-- What was done with a version of a draft: shown to the participants, proposed for publication.
create table publication.step (
    id    uuid        primary key,
    draft uuid        not null references publication.draft (id),
    step  text        not null check (step in ('SHARED', 'PROPOSED')),
    by    text        not null,
    at    timestamptz not null
);

create index step_draft on publication.step (draft, at);

-- What is public, in plain text, as it was at each publication and revision.
create table publication.version (
    serial       bigint      generated always as identity unique,
    advisory     uuid        not null references publication.advisory (id),
    version      int         not null check (version > 0),
    draft        uuid        not null references publication.draft (id),
    document     text        not null,
    thanked      uuid[]      not null,
    published_by text        not null,
    published_at timestamptz not null,
    primary key (advisory, version)
);

create index version_published on publication.version (published_at);

-- What has been said in public, or shown to others, can not be unsaid.
create function publication.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'publication is append-only';
end
$$;

create trigger draft_is_append_only before update or delete on publication.draft
    for each statement execute function publication.refuse_change();
create trigger step_is_append_only before update or delete on publication.step
    for each statement execute function publication.refuse_change();
create trigger version_is_append_only before update or delete on publication.version
    for each statement execute function publication.refuse_change();

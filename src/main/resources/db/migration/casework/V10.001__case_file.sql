create schema casework;

create table casework.case_file (
    id        uuid        primary key,
    number    text        not null unique check (number ~ '^[0-9]{8}$'),
    kind      text        not null check (kind in ('PRODUCT', 'WEBSITE')),
    sealed_by uuid        not null,
    title     bytea       not null,
    handler   uuid,
    opened_at timestamptz not null,
    closed_at timestamptz,
    outcome   text,
    check ((closed_at is null) = (outcome is null)),
    check (closed_at >= opened_at)
);

create index case_file_opened on casework.case_file (opened_at, id);
create index case_file_handler on casework.case_file (handler, opened_at, id);

-- The report that opened a case stands at place 1; a report belongs to one case.
create table casework.case_report (
    report    uuid        primary key,
    case_file uuid        not null references casework.case_file (id),
    place     int         not null check (place > 0),
    joined_at timestamptz not null,
    unique (case_file, place)
);

-- A duplicate whose original has no case yet: it joins when the original is accepted.
create table casework.waiting_duplicate (
    report   uuid        primary key,
    original uuid        not null,
    since    timestamptz not null,
    check (report <> original)
);

create index waiting_duplicate_original on casework.waiting_duplicate (original);

-- Who was put on a case, and by whom. The last row is the present one.
create table casework.assignment (
    id          uuid        primary key,
    case_file   uuid        not null references casework.case_file (id),
    handler     uuid        not null,
    assigned_at timestamptz not null,
    assigned_by text        not null
);

create index assignment_case on casework.assignment (case_file, assigned_at);

-- What handlers write down for each other, sealed under the case's key.
create table casework.note (
    id         uuid        primary key,
    case_file  uuid        not null references casework.case_file (id),
    text       bytea       not null,
    written_at timestamptz not null,
    written_by text        not null
);

create index note_case on casework.note (case_file, written_at, id);

-- What each finder was told at the end, sealed under that finder's key: it ends with the finder.
create table casework.closing_words (
    id        uuid        primary key,
    case_file uuid        not null references casework.case_file (id),
    report    uuid        not null unique,
    sealed_by uuid        not null,
    words     bytea       not null,
    told_at   timestamptz not null
);

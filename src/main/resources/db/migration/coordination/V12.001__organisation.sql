create schema coordination;

-- Vendors and coordinators that the desk knows. Whose vulnerability is being handled does not follow from this list.
create table coordination.organisation (
    id         uuid        primary key,
    kind       text        not null check (kind in ('VENDOR', 'COORDINATOR')),
    name_ja    bytea       not null,
    name_en    bytea       not null,
    contact    bytea       not null,
    products   bytea       not null,
    sealed_by  uuid        not null,
    added_at   timestamptz not null,
    changed_at timestamptz not null check (changed_at >= added_at)
);

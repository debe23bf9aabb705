create schema mail;

create table mail.letter (
    number     bigint      generated always as identity unique,
    id         uuid        primary key,
    about      text        not null,
    addressee  text        not null check (addressee in ('FINDER', 'VENDOR', 'OPERATOR', 'COORDINATOR', 'DESK')),
    address    bytea       not null,
    subject    bytea       not null,
    text       bytea       not null,
    sealed_by  uuid        not null,
    written_at timestamptz not null,
    sent_at    timestamptz
);

create index letter_about on mail.letter (about, number);

create schema messaging;

-- What is said in a conversation of the desk with a finder (conversation = report) or with a participant of a case
-- (conversation = participant). The words are sealed: under the finder's key, or under the case's.
create table messaging.message (
    number       bigint      generated always as identity unique,
    id           uuid        primary key,
    with_whom    text        not null check (with_whom in ('FINDER', 'PARTICIPANT')),
    conversation uuid        not null,
    case_file    uuid,
    speaker      text        not null check (speaker in ('DESK', 'FINDER', 'VENDOR', 'OPERATOR', 'COORDINATOR')),
    from_desk    boolean     not null,
    intent       text        not null check (intent in ('WORD', 'PASS_ON', 'LIFT_SILENCE')),
    author       text        not null,
    at           timestamptz not null,
    text         bytea       not null,
    sealed_by    uuid        not null,
    relayed_from uuid        references messaging.message (id),
    check ((with_whom = 'PARTICIPANT') = (case_file is not null)),
    -- The other side speaks for itself alone; whoever else is heard is relayed by the desk.
    check (from_desk or (speaker = 'FINDER') = (with_whom = 'FINDER')),
    check (from_desk or speaker <> 'DESK'),
    check ((from_desk and speaker <> 'DESK') = (relayed_from is not null)),
    check (not from_desk or intent = 'WORD')
);

create index message_conversation on messaging.message (conversation, number);
create index message_relayed_from on messaging.message (relayed_from) where relayed_from is not null;

-- What of a finder the desk knowingly passed on with a message to a participant.
create table messaging.passed_on (
    message uuid not null references messaging.message (id),
    report  uuid not null,
    what    text not null check (what in ('NAME', 'ORGANISATION', 'EMAIL', 'PHONE')),
    primary key (message, report, what)
);

create index passed_on_report on messaging.passed_on (report);

-- When a side first saw a message.
create table messaging.seen (
    message uuid        not null references messaging.message (id),
    side    text        not null check (side in ('DESK', 'OTHER')),
    at      timestamptz not null,
    primary key (message, side)
);

-- The desk decided that a message needs no reply.
create table messaging.settled (
    message uuid        primary key references messaging.message (id),
    by      text        not null,
    at      timestamptz not null
);

-- What still waits for the desk: not answered, not relayed, not settled.
create view messaging.waiting as
select m.id, m.with_whom, m.conversation, m.case_file, m.at
  from messaging.message m
 where not m.from_desk
   and not exists (select from messaging.message d
                    where d.conversation = m.conversation and d.from_desk and d.number > m.number)
   and not exists (select from messaging.message r where r.relayed_from = m.id)
   and not exists (select from messaging.settled s where s.message = m.id);

-- What was said stays said.
create function messaging.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'messages are append-only';
end
$$;

create trigger message_is_append_only
    before update or delete or truncate on messaging.message
    for each statement execute function messaging.refuse_change();

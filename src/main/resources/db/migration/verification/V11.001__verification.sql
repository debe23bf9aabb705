create schema verification;

-- Each verification stands beside the earlier ones. The words and vectors are sealed under the case's key; what lists
-- and figures count stays plain.
create table verification.verification (
    id            uuid         primary key,
    case_file     uuid         not null,
    sealed_by     uuid         not null,
    environment   boolean      not null,
    reproduced    text         not null check (reproduced in ('YES', 'NO', 'NOT_TRIED')),
    done          bytea        not null,
    result        bytea        not null,
    threat        bytea        not null,
    preconditions bytea        not null,
    cvss3         bytea        not null,
    cvss4         bytea        not null,
    cwe           int          check (cwe > 0),
    cvss3_score   numeric(3,1) check (cvss3_score between 0 and 10),
    cvss4_score   numeric(3,1) check (cvss4_score between 0 and 10),
    spread        text         check (spread in ('WIDE', 'MEDIUM', 'NARROW')),
    severity      text         check (severity in ('NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    concluded_at  timestamptz  not null,
    concluded_by  text         not null,
    check ((severity is null) = (cvss3_score is null and cvss4_score is null))
);

create index verification_case on verification.verification (case_file, concluded_at, id);

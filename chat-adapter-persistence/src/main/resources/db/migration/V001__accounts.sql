create table account (
    id            uuid primary key,
    username      text        not null unique,
    display_name  text        not null,
    password_hash text        not null,
    created_at    timestamptz not null,
    -- Counts what concerns the person and no room's log: own memberships, read markers, sessions, profile.
    version       bigint      not null default 0
) with (fillfactor = 80);

-- `last_seq` is the room's counter, drawn under the row's lock. It changes with every event: room on the page and
-- no index on what changes keep that a heap-only update.
create table room (
    id           uuid primary key,
    kind         text        not null,
    name         text        not null,
    topic        text        not null,
    created_at   timestamptz not null,
    member_count integer     not null,
    last_seq     bigint      not null
) with (fillfactor = 50);

create index room_by_name on room ((lower(name) collate "C"), id);

-- No foreign key to the room: whoever writes here holds the room's row locked.
create table membership (
    room_id    uuid        not null,
    account_id uuid        not null references account,
    role       text        not null check (role in ('owner', 'moderator', 'member')),
    joined_at  timestamptz not null,
    joined_seq bigint      not null,
    read_seq   bigint      not null,
    primary key (room_id, account_id)
) with (fillfactor = 80);

create unique index membership_by_age on membership (room_id, joined_seq);
create index membership_of_account on membership (account_id, joined_at, room_id);

-- The log: every durable change of a room, gapless from seq 1. Neither table has foreign keys: they are written only
-- under the room's lock after what they name was looked up, and a key's check would cost more than the row.
create table event (
    room_id    uuid        not null,
    seq        bigint      not null,
    type       text        not null,
    at         timestamptz not null,
    account_id uuid        not null,
    message_id uuid,
    payload    jsonb,
    primary key (room_id, seq)
);

-- The primary key carries the author so that unread messages of others are counted in the index alone.
create table message (
    room_id           uuid        not null,
    seq               bigint      not null,
    id                uuid        not null,
    author_id         uuid        not null,
    client_message_id text        not null,
    body              text        not null,
    created_at        timestamptz not null,
    primary key (room_id, seq) include (author_id),
    unique (room_id, id),
    unique (room_id, author_id, client_message_id)
);

-- A message can be edited, answered, reacted to and deleted. A deleted one keeps its row, with an empty body and without
-- mentions.
alter table message
    add column edited_at  timestamptz,
    add column deleted_at timestamptz,
    -- Another message of the room.
    add column reply_to   uuid,
    -- The names that it calls, in small letters; null where it calls nobody.
    add column mentions   text[];

-- The primary key carries what makes a message unread, so that those are counted in the index alone.
alter table message
    drop constraint message_pkey,
    add primary key (room_id, seq) include (author_id, deleted_at);

create index message_calling on message (room_id, seq) where mentions is not null;

-- Stands beside messages by their seq, so that those of a page lie together. `seq` is that of the reaction's own event,
-- which puts the emoji of a message in order.
create table reaction (
    room_id     uuid             not null,
    message_seq bigint           not null,
    emoji       text collate "C" not null,
    account_id  uuid             not null,
    seq         bigint           not null,
    primary key (room_id, message_seq, emoji, account_id)
);

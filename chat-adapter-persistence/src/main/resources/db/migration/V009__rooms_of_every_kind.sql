-- A direct room has no name; its people, in the order of their ids, find it. They never change. (A check that says so
-- would be prepared anew with each event's update of last_seq, a tenth of what a post costs.)
alter table room
    alter column name drop not null,
    add column circle uuid[];

create unique index room_of_circle on room (circle) where circle is not null;

-- The room's last_seq when its member put it away: it stays so until a message has a higher one.
alter table membership add column hidden_at bigint;

-- Who was once in a private room may leave it again, to no effect; who never was does not learn of it.
create index event_of_leaving on event (room_id, account_id) where type = 'member.left';

alter table account add column renamed_at timestamptz;
create index account_renamed on account (renamed_at) where renamed_at is not null;
create index account_by_username on account (username collate "C");

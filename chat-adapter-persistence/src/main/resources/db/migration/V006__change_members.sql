-- Draws the room's next seq for an event and logs it. The caller holds the room's lock.
create function log_event(in_room uuid, event_type text, who uuid, moment timestamptz, details jsonb default null)
returns bigint language plpgsql as $$
declare
    drawn bigint;
begin
    update room set last_seq = last_seq + 1 where id = in_room returning last_seq into drawn;
    insert into event (room_id, seq, type, at, account_id, payload)
    values (in_room, drawn, event_type, moment, who, details);
    return drawn;
end
$$;

create function has_rooms_enough(who uuid) returns boolean language sql as $$
    select count(*) >= 1000 from (select from membership where account_id = who limit 1000) as theirs
$$;

-- Makes a member and answers the seq of their member.joined.
create function let_in(in_room uuid, who uuid, as_role text, moment timestamptz) returns bigint language plpgsql as $$
declare
    joined bigint := log_event(in_room, 'member.joined', who, moment);
begin
    insert into membership (room_id, account_id, role, joined_at, joined_seq, read_seq)
    values (in_room, who, as_role, moment, joined, joined);
    update room set member_count = member_count + 1 where id = in_room;
    update account set version = version + 1 where id = who;
    return joined;
end
$$;

-- Gives a room that has lost its owner to its oldest moderator, else to its oldest member. Answers the heir, null if
-- another owner is there or nobody at all.
create function hand_over(in_room uuid) returns uuid language plpgsql as $$
declare
    heir uuid;
begin
    if exists (select from membership where room_id = in_room and role = 'owner') then
        return null;
    end if;
    select account_id into heir from membership where room_id = in_room
    order by role = 'moderator' desc, joined_seq limit 1;
    update membership set role = 'owner' where room_id = in_room and account_id = heir;
    update account set version = version + 1 where id = heir;
    return heir;
end
$$;

create function create_room(
    new_room uuid, room_kind text, room_name text, room_topic text, creator uuid, moment timestamptz)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
begin
    if exists (select from room where id = new_room) then
        return query select 'taken', null::bigint, null, creator, null;
    elsif not exists (select from account where id = creator) then
        return query select 'no_account', null::bigint, null, creator, null;
    elsif has_rooms_enough(creator) then
        return query select 'too_many', null::bigint, null, creator, null;
    else
        insert into room (id, kind, name, topic, created_at, member_count, last_seq)
        values (new_room, room_kind, room_name, room_topic, moment, 0, 0);
        return query select 'done', let_in(new_room, creator, 'owner', moment), 'member.joined', creator, 'owner';
    end if;
end
$$;

create function join_room(in_room uuid, who uuid, moment timestamptz)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
begin
    if not exists (select from room where id = in_room) then
        return query select 'no_room', null::bigint, null, who, null;
    elsif exists (select from membership m where m.room_id = in_room and m.account_id = who) then
        return query select 'nothing', null::bigint, null, who, null;
    elsif not exists (select from account where id = who) then
        return query select 'no_account', null::bigint, null, who, null;
    elsif has_rooms_enough(who) then
        return query select 'too_many', null::bigint, null, who, null;
    else
        return query select 'done', let_in(in_room, who, 'member', moment), 'member.joined', who, 'member';
    end if;
end
$$;

create function leave_room(in_room uuid, who uuid, moment timestamptz)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
declare
    heir uuid;
begin
    if not exists (select from room where id = in_room) then
        return query select 'no_room', null::bigint, null, who, null;
        return;
    end if;
    delete from membership m where m.room_id = in_room and m.account_id = who;
    if not found then
        return query select 'nothing', null::bigint, null, who, null;
        return;
    end if;
    update room set member_count = member_count - 1 where id = in_room;
    update account set version = version + 1 where id = who;
    return query select 'done', log_event(in_room, 'member.left', who, moment), 'member.left', who, null;
    heir := hand_over(in_room);
    if heir is not null then
        return query select 'done', log_event(in_room, 'member.updated', heir, moment, '{"role": "owner"}'),
            'member.updated', heir, 'owner';
    end if;
end
$$;

create function change_room(
    kind text, in_room uuid, who uuid, moment timestamptz, room_kind text, room_name text, room_topic text)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
begin
    case kind
        when 'create' then
            return query select * from create_room(in_room, room_kind, room_name, room_topic, who, moment);
        when 'join' then
            return query select * from join_room(in_room, who, moment);
        when 'leave' then
            return query select * from leave_room(in_room, who, moment);
    end case;
end
$$;

-- Makes rooms and lets people in and out, one change after the other in the order given; called in autocommit, like
-- post_messages, and locking rooms first like it. A row for each event, or one row for a change without any.
--
-- outcome: done; nothing (was to do); no_room; no_account; taken (the room's id); too_many (rooms for one account).
--
-- Locks are taken in one order everywhere: rooms by id, accounts by id, memberships. Only an heir's account comes out
-- of turn; two nodes can then get into a deadlock, which the loser's retry resolves.
create function change_members(
    kinds text[], room_ids uuid[], account_ids uuid[], ats timestamptz[],
    room_kinds text[], room_names text[], topics text[])
returns table (
    ordinal bigint, outcome text, seq bigint, type text, role text,
    account_id uuid, username text, display_name text, account_created_at timestamptz)
language plpgsql as $$
#variable_conflict use_column
declare
    change record;
begin
    perform set_config('synchronous_commit', 'on', true), set_config('lock_timeout', '2s', true);
    perform from room where id = any (room_ids) order by id for no key update;
    perform from account where id = any (account_ids) order by id for no key update;
    for change in
        select * from unnest(kinds, room_ids, account_ids, ats, room_kinds, room_names, topics) with ordinality
            as c (kind, room, who, at, room_kind, room_name, topic, ordinal) order by c.ordinal
    loop
        return query
        select change.ordinal, d.outcome, d.seq, d.type, d.role, d.account_id, a.username, a.display_name, a.created_at
        from change_room(change.kind, change.room, change.who, change.at,
            change.room_kind, change.room_name, change.topic) d
        left join account a on a.id = d.account_id
        order by d.seq;
    end loop;
end
$$;

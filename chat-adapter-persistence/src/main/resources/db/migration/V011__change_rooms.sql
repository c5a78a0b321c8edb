drop function change_members(text[], uuid[], uuid[], timestamptz[], text[], text[], text[]);
drop function change_room(text, uuid, uuid, timestamptz, text, text, text);
drop function create_room(uuid, text, text, text, uuid, timestamptz);
drop function join_room(uuid, uuid, timestamptz);
drop function leave_room(uuid, uuid, timestamptz);
drop function hand_over(uuid);
drop function log_event(uuid, text, uuid, timestamptz, jsonb);

-- Draws the room's next seq for an event and logs it. The caller holds the room's lock. `details` hold what the event has
-- of its own, in the wire contract's words.
create function log_event(
    in_room uuid, event_type text, who uuid, moment timestamptz, details jsonb default null, about uuid default null)
returns bigint language plpgsql as $$
declare
    drawn bigint;
begin
    update room set last_seq = last_seq + 1 where id = in_room returning last_seq into drawn;
    insert into event (room_id, seq, type, at, account_id, message_id, payload)
    values (in_room, drawn, event_type, moment, who, about, details);
    return drawn;
end
$$;

-- Of which kind a room is, and in which role somebody is in it, if they are; no kind for a room that they may not see.
create function standing_in(in_room uuid, who uuid, out kind text, out role text) language sql as $$
    select room.kind, membership.role
    from (select) as one_row
    left join membership on room_id = in_room and account_id = who
    left join room on room.id = in_room and (room.kind = 'public' or membership.role is not null)
$$;

create function is_account(who uuid) returns boolean language sql as $$
    select exists (select from account where id = who)
$$;

-- Gives a member another role and answers the seq of their member.updated.
create function give_role(in_room uuid, who uuid, new_role text, moment timestamptz) returns bigint
language plpgsql as $$
begin
    update membership set role = new_role where room_id = in_room and account_id = who;
    update account set version = version + 1 where id = who;
    return log_event(in_room, 'member.updated', who, moment, jsonb_build_object('role', new_role));
end
$$;

-- Ends a membership. A room that loses its last owner by that goes to its oldest moderator, else to its oldest member.
create function let_out(in_room uuid, who uuid, moment timestamptz)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
declare
    was text;
    heir uuid;
begin
    delete from membership m where m.room_id = in_room and m.account_id = who returning m.role into was;
    update room set member_count = member_count - 1 where id = in_room;
    update account set version = version + 1 where id = who;
    return query select 'done', log_event(in_room, 'member.left', who, moment), 'member.left', who, null;
    if was <> 'owner' or exists (select from membership m where m.room_id = in_room and m.role = 'owner') then
        return;
    end if;
    select m.account_id into heir from membership m where m.room_id = in_room
    order by m.role = 'moderator' desc, m.joined_seq limit 1;
    if heir is not null then
        return query select 'done', give_role(in_room, heir, 'owner', moment), 'member.updated', heir, 'owner';
    end if;
end
$$;

-- What follows are the changes, one function for each: a row for each event, or one row for a change without any. They
-- judge in the order of the wire contract: what is not there, then what is not allowed, then what does not fit.

create function create_room(
    new_room uuid, room_kind text, room_name text, room_topic text, creator uuid, moment timestamptz)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
begin
    account_id := creator;
    outcome := case
        when not is_account(creator) then 'no_account'
        when exists (select from room where id = new_room) then 'taken'
        when has_rooms_enough(creator) then 'too_many_rooms'
        else 'done' end;
    if outcome = 'done' then
        insert into room (id, kind, name, topic, created_at, member_count, last_seq)
        values (new_room, room_kind, room_name, room_topic, moment, 0, 0);
        type := 'member.joined';
        seq := let_in(new_room, creator, 'owner', moment);
    end if;
    return next;
end
$$;

-- Two who open a room for the same people at once meet in the index: the second waits for the first, and finds theirs.
create function open_direct(new_room uuid, people uuid[], opener uuid, moment timestamptz)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
begin
    account_id := opener;
    outcome := case
        when exists (select from unnest(people) as p (id) where not is_account(p.id)) then 'no_account'
        when exists (select from room where circle = people) then 'nothing'
        when exists (select from room where id = new_room) then 'taken'
        when exists (select from unnest(people) as p (id) where has_rooms_enough(p.id)) then 'too_many_rooms'
        else 'done' end;
    if outcome = 'done' then
        insert into room (id, kind, topic, created_at, member_count, last_seq, circle)
        values (new_room, 'direct', '', moment, 0, 0, people)
        on conflict (circle) where circle is not null do nothing;
        if not found then
            outcome := 'nothing';
        end if;
    end if;
    if outcome <> 'done' then
        return next;
        return;
    end if;
    type := 'member.joined';
    for account_id in select p.id from unnest(people) with ordinality as p (id, place) order by p.id <> opener, place loop
        seq := let_in(new_room, account_id, 'member', moment);
        return next;
    end loop;
end
$$;

create function join_room(in_room uuid, who uuid, moment timestamptz)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
declare
    present record := standing_in(in_room, who);
begin
    account_id := who;
    outcome := case
        when present.kind is null then 'no_room'
        when present.role is not null then 'nothing'
        when not is_account(who) then 'no_account'
        when has_rooms_enough(who) then 'too_many_rooms'
        else 'done' end;
    if outcome = 'done' then
        type := 'member.joined';
        seq := let_in(in_room, who, 'member', moment);
    end if;
    return next;
end
$$;

create function add_member(in_room uuid, who uuid, as_role text, adder uuid, moment timestamptz)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
declare
    adding record := standing_in(in_room, adder);
    present record := standing_in(in_room, who);
begin
    account_id := who;
    outcome := case
        when adding.kind is null then 'no_room'
        when not is_account(who) then 'no_account'
        when adding.role is null or adding.kind = 'direct' then 'forbidden'
        when as_role <> 'member' and adding.role <> 'owner' then 'forbidden'
        when present.role is not null then 'nothing'
        when has_rooms_enough(who) then 'too_many_rooms'
        else 'done' end;
    if outcome <> 'done' then
        return next;
        return;
    end if;
    type := 'member.joined';
    seq := let_in(in_room, who, 'member', moment);
    return next;
    if as_role <> 'member' then
        type := 'member.updated';
        role := as_role;
        seq := give_role(in_room, who, as_role, moment);
        return next;
    end if;
end
$$;

create function change_role(in_room uuid, who uuid, new_role text, changer uuid, moment timestamptz)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
declare
    changing record := standing_in(in_room, changer);
    present record := standing_in(in_room, who);
begin
    account_id := who;
    role := new_role;
    outcome := case
        when changing.kind is null then 'no_room'
        when changing.role is distinct from 'owner' then 'forbidden'
        when present.role is null or present.role = new_role then 'nothing'
        when present.role = 'owner' and not exists (select from membership m
            where m.room_id = in_room and m.role = 'owner' and m.account_id <> who) then 'last_owner'
        else 'done' end;
    if outcome = 'done' then
        type := 'member.updated';
        seq := give_role(in_room, who, new_role, moment);
    end if;
    return next;
end
$$;

create function leave_room(in_room uuid, who uuid, moment timestamptz)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
#variable_conflict use_column
declare
    present record := standing_in(in_room, who);
    was_in boolean := exists (select from event
        where room_id = in_room and account_id = who and type = 'member.left');
begin
    account_id := who;
    outcome := case
        when present.kind is null and not was_in then 'no_room'
        when present.role is null then 'nothing'
        when present.kind = 'direct' then 'forbidden'
        else 'done' end;
    if outcome = 'done' then
        return query select * from let_out(in_room, who, moment);
    else
        return next;
    end if;
end
$$;

create function remove_member(in_room uuid, who uuid, remover uuid, moment timestamptz)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
declare
    removing record := standing_in(in_room, remover);
    present record := standing_in(in_room, who);
begin
    account_id := who;
    outcome := case
        when removing.kind is null then 'no_room'
        when removing.role is null or removing.role = 'member' then 'forbidden'
        when present.role = 'owner' and removing.role <> 'owner' then 'forbidden'
        when present.role is null then 'nothing'
        else 'done' end;
    if outcome = 'done' then
        return query select * from let_out(in_room, who, moment);
    else
        return next;
    end if;
end
$$;

create function describe_room(in_room uuid, new_name text, new_topic text, describer uuid, moment timestamptz)
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
declare
    describing record := standing_in(in_room, describer);
begin
    account_id := describer;
    outcome := case
        when describing.kind is null then 'no_room'
        when describing.role is null or describing.role = 'member' then 'forbidden'
        else 'done' end;
    if outcome = 'done' then
        update room set name = coalesce(new_name, name), topic = coalesce(new_topic, topic)
        where id = in_room and (name <> new_name or topic <> new_topic);
        if found then
            type := 'room.updated';
            seq := log_event(in_room, type, describer, moment);
        else
            outcome := 'nothing';
        end if;
    end if;
    return next;
end
$$;

create function change_room(
    kind text, in_room uuid, who uuid, doer uuid, moment timestamptz,
    member_role text, room_kind text, room_name text, room_topic text, people uuid[])
returns table (outcome text, seq bigint, type text, account_id uuid, role text) language plpgsql as $$
begin
    case kind
        when 'create' then
            return query select * from create_room(in_room, room_kind, room_name, room_topic, who, moment);
        when 'open' then
            return query select * from open_direct(in_room, people, who, moment);
        when 'join' then
            return query select * from join_room(in_room, who, moment);
        when 'add' then
            return query select * from add_member(in_room, who, member_role, doer, moment);
        when 'role' then
            return query select * from change_role(in_room, who, member_role, doer, moment);
        when 'leave' then
            return query select * from leave_room(in_room, who, moment);
        when 'remove' then
            return query select * from remove_member(in_room, who, doer, moment);
        when 'describe' then
            return query select * from describe_room(in_room, room_name, room_topic, doer, moment);
    end case;
end
$$;

-- Makes and describes rooms and changes who is in them, one change after the other in the order given; called in
-- autocommit, like post_messages, and locking rooms first like it. `circles` are the people of direct rooms, each an
-- array in its textual form.
--
-- outcome: done; nothing (was to do); no_room (that who wants it may see); no_account; forbidden; taken (the
-- room's id); too_many_rooms (for one account); last_owner.
--
-- Locks are taken in one order everywhere: rooms by id, accounts by id, memberships. Only an heir's account comes out
-- of turn; two nodes can then get into a deadlock, which the loser's retry resolves.
create function change_rooms(
    kinds text[], room_ids uuid[], account_ids uuid[], doer_ids uuid[], ats timestamptz[],
    roles text[], room_kinds text[], room_names text[], topics text[], circles text[])
returns table (
    ordinal bigint, outcome text, seq bigint, type text, role text,
    account_id uuid, username text, display_name text, account_created_at timestamptz,
    room_id uuid, room_kind text, room_name text, topic text, room_created_at timestamptz, member_count integer)
language plpgsql as $$
#variable_conflict use_column
declare
    change record;
    made record;
begin
    perform set_config('synchronous_commit', 'on', true), set_config('lock_timeout', '2s', true);
    perform from room where id = any (room_ids) order by id for no key update;
    perform from account
    where id = any (account_ids) or id in (select unnest(c.people::uuid[]) from unnest(circles) as c (people))
    order by id for no key update;
    for change in
        select * from unnest(
                kinds, room_ids, account_ids, doer_ids, ats, roles, room_kinds, room_names, topics, circles)
            with ordinality as c (kind, room, who, doer, at, role, room_kind, room_name, topic, people, ordinal)
        order by c.ordinal
    loop
        for made in
            select * from change_room(change.kind, change.room, change.who, change.doer, change.at, change.role,
                change.room_kind, change.room_name, change.topic, change.people::uuid[]) as m order by m.seq
        loop
            return query
            select change.ordinal, made.outcome, made.seq, made.type, made.role,
                made.account_id, a.username, a.display_name, a.created_at,
                change.room, r.kind, r.name, r.topic, r.created_at, r.member_count
            from (select) as one_row
            left join account a on a.id = made.account_id
            left join room r on r.id = change.room;
        end loop;
    end loop;
end
$$;

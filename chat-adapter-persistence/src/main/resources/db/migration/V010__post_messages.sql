-- Posts a batch of messages: one row in, one row out, in the order given. Meant to be called in autocommit, so that
-- the whole batch is one round trip and a node that stops or dies never holds a room's lock.
--
-- Rooms are locked by a statement of their own. Only a statement that begins afterwards sees what was committed while
-- it waited: a single statement that locks and looks would let in the message of somebody who has just been removed.
--
-- The posts of a batch are judged side by side: none may repeat another one of them or answer it. `calls` holds for each
-- the names that it calls, divided by blanks, or null.
--
-- outcome: posted; repeat (then with the first message); no_room (that the author may see); no_message (to answer);
-- stranger (not a member); deleted (is the message to answer).
--
-- A plan made for the arrays of one call would cost more than the call, so the generic one is always taken, and the
-- planner, which knows nothing of the arrays' sizes, is kept to index look-ups.
drop function post_messages(uuid[], uuid[], uuid[], text[], text[], timestamptz[]);

create function post_messages(
    room_ids uuid[], ids uuid[], author_ids uuid[], names text[], bodies text[], ats timestamptz[],
    answered_ids uuid[], calls text[])
returns table (
    ordinal bigint, outcome text, seq bigint, id uuid, body text, created_at timestamptz,
    edited_at timestamptz, deleted_at timestamptz, reply_to uuid, username text, display_name text)
language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
begin
    perform set_config('synchronous_commit', 'on', true), set_config('lock_timeout', '2s', true);
    perform from room where id = any (room_ids) order by room.id for no key update;
    return query
    with change as (
        select * from unnest(room_ids, ids, author_ids, names, bodies, ats, answered_ids, calls) with ordinality
            as c (room_id, id, author_id, name, body, at, reply_to, calls, ordinal)
    ), judged as (
        select c.*, r.last_seq, a.username, a.display_name,
            first.seq as first_seq, first.id as first_id, first.body as first_body, first.created_at as first_at,
            first.edited_at, first.deleted_at, first.reply_to as first_reply_to,
            case when first.seq is not null then 'repeat'
                when r.id is null or m.account_id is null and r.kind <> 'public' then 'no_room'
                when c.reply_to is not null and answered.id is null then 'no_message'
                when m.account_id is null then 'stranger'
                when answered.deleted_at is not null then 'deleted'
                else 'posted' end as outcome
        from change c
        left join room r on r.id = c.room_id
        left join membership m on m.room_id = c.room_id and m.account_id = c.author_id
        left join message first on first.room_id = c.room_id and first.author_id = c.author_id
            and first.client_message_id = c.name
        left join message answered on answered.room_id = c.room_id and answered.id = c.reply_to
        left join account a on a.id = c.author_id
    ), numbered as (
        select j.*, case when j.outcome = 'posted' then j.last_seq
            + count(*) filter (where j.outcome = 'posted') over (partition by j.room_id order by j.ordinal) end as new_seq
        from judged j
    ), advanced as (
        update room r set last_seq = n.newest
        from (select room_id, max(new_seq) as newest from numbered where new_seq is not null group by room_id) n
        where r.id = n.room_id
    ), kept as (
        insert into message (room_id, seq, id, author_id, client_message_id, body, created_at, reply_to, mentions)
        select room_id, new_seq, id, author_id, name, body, at, reply_to, string_to_array(calls, ' ')
        from numbered where new_seq is not null
    ), logged as (
        insert into event (room_id, seq, type, at, account_id, message_id)
        select room_id, new_seq, 'message.posted', at, author_id, id from numbered where new_seq is not null
    )
    select n.ordinal, n.outcome, coalesce(n.first_seq, n.new_seq), coalesce(n.first_id, n.id), n.first_body,
        coalesce(n.first_at, n.at), n.edited_at, n.deleted_at, n.first_reply_to, n.username, n.display_name
    from numbered n
    order by n.ordinal;
end
$$;

-- Posts one message that answers nothing, as most do at most times: half the work of a batch of one. Drawing the seq
-- locks the room. The statement after it finds a member with something new to say, or else the seq is given back, and
-- post_messages judges.
create function post_message(
    in_room uuid, new_id uuid, author uuid, name text, said text, moment timestamptz, calls text)
returns table (
    ordinal bigint, outcome text, seq bigint, id uuid, body text, created_at timestamptz,
    edited_at timestamptz, deleted_at timestamptz, reply_to uuid, username text, display_name text)
language plpgsql as $$
#variable_conflict use_column
declare
    drawn bigint;
    is_plain boolean;
begin
    perform set_config('synchronous_commit', 'on', true), set_config('lock_timeout', '2s', true);
    update room set last_seq = last_seq + 1 where id = in_room returning last_seq into drawn;
    select a.username, a.display_name, first.seq is null into username, display_name, is_plain
    from membership m
    join account a on a.id = m.account_id
    left join message first on first.room_id = in_room and first.author_id = author and first.client_message_id = name
    where m.room_id = in_room and m.account_id = author;
    if is_plain then
        insert into message (room_id, seq, id, author_id, client_message_id, body, created_at, mentions)
        values (in_room, drawn, new_id, author, name, said, moment, string_to_array(calls, ' '));
        insert into event (room_id, seq, type, at, account_id, message_id)
        values (in_room, drawn, 'message.posted', moment, author, new_id);
        outcome := 'posted';
        seq := drawn;
        return next;
    else
        update room set last_seq = last_seq - 1 where id = in_room;
        return query select * from post_messages(array[in_room], array[new_id], array[author], array[name], array[said],
            array[moment], null, array[calls]);
    end if;
end
$$;

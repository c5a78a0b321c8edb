-- Posts a batch of messages: one row in, one row out, in the order given. Meant to be called in autocommit, so that
-- the whole batch is one round trip and a node that stops or dies never holds a room's lock.
--
-- Rooms are locked by a statement of their own. Only a statement that begins afterwards sees what was committed while
-- it waited: a single statement that locks and looks would let in the message of somebody who has just been removed.
--
-- outcome: posted; repeat (then with the first message); stranger (not a member); no_room.
--
-- A plan made for the arrays of one call would cost more than the call, so the generic one is always taken, and the
-- planner, which knows nothing of the arrays' sizes, is kept to index look-ups.
create function post_messages(
    room_ids uuid[], ids uuid[], author_ids uuid[], names text[], bodies text[], ats timestamptz[])
returns table (
    ordinal bigint, outcome text, seq bigint, id uuid, body text, created_at timestamptz,
    username text, display_name text)
language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
begin
    perform set_config('synchronous_commit', 'on', true), set_config('lock_timeout', '2s', true);
    perform from room where room.id = any (room_ids) order by room.id for no key update;
    return query
    with change as (
        select * from unnest(room_ids, ids, author_ids, names, bodies, ats) with ordinality
            as c (room_id, id, author_id, name, body, at, ordinal)
    ), judged as (
        select c.*, r.last_seq, a.username, a.display_name,
            first.seq as first_seq, first.id as first_id, first.body as first_body, first.created_at as first_at,
            first.seq is null and m.account_id is not null
                and row_number() over (partition by c.room_id, c.author_id, c.name order by c.ordinal) = 1 as is_new
        from change c
        left join room r on r.id = c.room_id
        left join membership m on m.room_id = c.room_id and m.account_id = c.author_id
        left join message first on first.room_id = c.room_id and first.author_id = c.author_id
            and first.client_message_id = c.name
        left join account a on a.id = c.author_id
    ), numbered as (
        select j.*, case when j.is_new then
            j.last_seq + count(*) filter (where j.is_new) over (partition by j.room_id order by j.ordinal) end as new_seq
        from judged j
    ), advanced as (
        update room r set last_seq = n.newest
        from (select room_id, max(new_seq) as newest from numbered where is_new group by room_id) n
        where r.id = n.room_id
    ), kept as (
        insert into message (room_id, seq, id, author_id, client_message_id, body, created_at)
        select room_id, new_seq, id, author_id, name, body, at from numbered where is_new
    ), logged as (
        insert into event (room_id, seq, type, at, account_id, message_id)
        select room_id, new_seq, 'message.posted', at, author_id, id from numbered where is_new
    )
    select n.ordinal,
        case when n.is_new then 'posted'
            when n.first_seq is not null or first_value(n.is_new) over same then 'repeat'
            when n.last_seq is null then 'no_room'
            else 'stranger' end,
        coalesce(n.first_seq, first_value(n.new_seq) over same),
        coalesce(n.first_id, first_value(n.id) over same),
        case when not n.is_new then coalesce(n.first_body, first_value(n.body) over same) end,
        coalesce(n.first_at, first_value(n.at) over same),
        n.username, n.display_name
    from numbered n
    window same as (partition by n.room_id, n.author_id, n.name order by n.ordinal)
    order by n.ordinal;
end
$$;

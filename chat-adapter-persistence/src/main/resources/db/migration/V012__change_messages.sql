-- Judges in the order of the wire contract: what is not there, then what is not allowed, then what does not fit.
create function judge_message_change(
    kind text, in_room uuid, message_id uuid, doer uuid, new_text text) returns text language plpgsql as $$
declare
    doing record := standing_in(in_room, doer);
    present message;
begin
    if doing.kind is null then
        return 'no_room';
    end if;
    select * into present from message where room_id = in_room and id = message_id;
    return case
        when present.id is null then 'no_message'
        when doing.role is null then 'forbidden'
        when kind = 'edit' and present.author_id <> doer then 'not_author'
        when kind = 'delete' and present.author_id <> doer and doing.role = 'member' then 'forbidden'
        when kind in ('edit', 'react') and present.deleted_at is not null then 'deleted'
        when kind = 'edit' and present.body = new_text then 'nothing'
        when kind = 'delete' and present.deleted_at is not null then 'nothing'
        when kind in ('react', 'unreact') then judge_reaction(kind, in_room, present.seq, doer, new_text)
        else 'done' end;
end
$$;

-- A message carries 50 different emoji at most.
create function judge_reaction(kind text, in_room uuid, to_seq bigint, doer uuid, new_emoji text) returns text
language plpgsql as $$
declare
    is_there boolean := exists (select from reaction
        where room_id = in_room and message_seq = to_seq and emoji = new_emoji and account_id = doer);
begin
    return case
        when is_there = (kind = 'react') then 'nothing'
        when is_there then 'done'
        when exists (select from reaction where room_id = in_room and message_seq = to_seq and emoji = new_emoji)
            then 'done'
        when (select count(distinct emoji) from reaction where room_id = in_room and message_seq = to_seq) >= 50
            then 'too_many_emoji'
        else 'done' end;
end
$$;

create function edit_message(
    in_room uuid, message_id uuid, editor uuid, moment timestamptz, new_body text, new_mentions text[])
returns bigint language plpgsql as $$
begin
    update message set body = new_body, mentions = new_mentions, edited_at = moment
    where room_id = in_room and id = message_id;
    return log_event(in_room, 'message.edited', editor, moment, about => message_id);
end
$$;

create function delete_message(in_room uuid, message_id uuid, deleter uuid, moment timestamptz) returns bigint
language plpgsql as $$
declare
    deleted_seq bigint;
begin
    update message set body = '', mentions = null, deleted_at = moment
    where room_id = in_room and id = message_id returning seq into deleted_seq;
    delete from reaction where room_id = in_room and message_seq = deleted_seq;
    return log_event(in_room, 'message.deleted', deleter, moment, about => message_id);
end
$$;

create function add_reaction(in_room uuid, to_message uuid, reacting uuid, moment timestamptz, new_emoji text)
returns bigint language plpgsql as $$
declare
    drawn bigint := log_event(
        in_room, 'reaction.added', reacting, moment, jsonb_build_object('emoji', new_emoji), to_message);
begin
    insert into reaction (room_id, message_seq, emoji, account_id, seq)
    select room_id, seq, new_emoji, reacting, drawn from message where room_id = in_room and id = to_message;
    return drawn;
end
$$;

create function remove_reaction(in_room uuid, from_message uuid, reacting uuid, moment timestamptz, old_emoji text)
returns bigint language plpgsql as $$
begin
    delete from reaction using message
    where reaction.room_id = in_room and message.room_id = in_room and message.id = from_message
        and message_seq = message.seq and emoji = old_emoji and account_id = reacting;
    return log_event(
        in_room, 'reaction.removed', reacting, moment, jsonb_build_object('emoji', old_emoji), from_message);
end
$$;

create function change_message(
    kind text, in_room uuid, message_id uuid, doer uuid, moment timestamptz, new_text text, new_mentions text[])
returns bigint language plpgsql as $$
begin
    case kind
        when 'edit' then return edit_message(in_room, message_id, doer, moment, new_text, new_mentions);
        when 'delete' then return delete_message(in_room, message_id, doer, moment);
        when 'react' then return add_reaction(in_room, message_id, doer, moment, new_text);
        when 'unreact' then return remove_reaction(in_room, message_id, doer, moment, new_text);
    end case;
end
$$;

-- Edits and deletes messages, gives and takes back reactions, one change after the other in the order given: a row for
-- each; called in autocommit, like post_messages, and locking rooms first like it. `texts` are bodies and emoji, `calls`
-- as there. The message comes along where it was edited.
--
-- outcome: done; nothing (was to do); no_room (that who wants it may see); no_message; forbidden; not_author; deleted;
-- too_many_emoji.
create function change_messages(
    kinds text[], room_ids uuid[], message_ids uuid[], doer_ids uuid[], ats timestamptz[],
    texts text[], calls text[])
returns table (
    outcome text, seq bigint, room_id uuid, message_id uuid, message_seq bigint, author_id uuid,
    author_username text, author_display_name text, client_message_id text, body text, posted_at timestamptz,
    edited_at timestamptz, deleted_at timestamptz, reply_to uuid)
language plpgsql as $$
#variable_conflict use_column
declare
    change record;
    judged text;
    drawn bigint;
begin
    perform set_config('synchronous_commit', 'on', true), set_config('lock_timeout', '2s', true);
    perform from room where id = any (room_ids) order by id for no key update;
    for change in
        select * from unnest(kinds, room_ids, message_ids, doer_ids, ats, texts, calls) with ordinality
            as c (kind, room, message, doer, at, text, calls, ordinal)
        order by c.ordinal
    loop
        judged := judge_message_change(change.kind, change.room, change.message, change.doer, change.text);
        drawn := case when judged = 'done' then change_message(change.kind, change.room, change.message,
            change.doer, change.at, change.text, string_to_array(change.calls, ' ')) end;
        return query
        select judged, drawn, change.room, m.id, m.seq, m.author_id, a.username, a.display_name, m.client_message_id, m.body,
            m.created_at, m.edited_at, m.deleted_at, m.reply_to
        from (select) as one
        left join message m on m.room_id = change.room and m.id = change.message
            and change.kind = 'edit' and judged = 'done'
        left join account a on a.id = m.author_id;
    end loop;
end
$$;

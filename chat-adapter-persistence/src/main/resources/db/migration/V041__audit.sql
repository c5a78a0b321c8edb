-- Who got in, who tried to, and who has changed who may. Without foreign keys: it tells of accounts whatever becomes of
-- them.
create table audit_event (
    id         uuid primary key,
    at         timestamptz not null,
    kind       text        not null,
    actor_id   uuid,
    subject_id uuid,
    address    text        not null,
    request_id text        not null,
    detail     text        not null
);

create index audit_event_by_time on audit_event (at, id);
create index audit_event_by_kind on audit_event (kind, at, id);
create index audit_event_by_actor on audit_event (actor_id, at, id) where actor_id is not null;
create index audit_event_by_subject on audit_event (subject_id, at, id) where subject_id is not null;

-- What was written stays as it was written, and for a while stays at all.
create function keep_audit_event() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < clock_timestamp() - interval '30 days' then
        return old;
    end if;
    raise exception 'the audit log is appended to alone';
end
$$;

create trigger audit_event_is_kept before update or delete on audit_event
    for each row execute function keep_audit_event();

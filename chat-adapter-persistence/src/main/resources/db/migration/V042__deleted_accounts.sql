-- A deleted account keeps its row: what its person said needs an author.
alter table account add column deleted_at timestamptz;

-- Few among many.
create index account_deleted on account (id) where deleted_at is not null;

-- Whoever took a name that was somebody's would pass for them. Only a digest is kept of what was personal.
create table retired_username (
    digest text primary key
);

-- Beside the unique index a second way for a name to be taken: either way nothing is inserted. Deleted accounts come in
-- as they are, from a backup.
create function refuse_retired_username() returns trigger language plpgsql as $$
begin
    if new.deleted_at is null and (
        new.username ~ '^deleted-[0-9a-f]{12}$' or exists (
            select from retired_username where digest = encode(sha256(convert_to(new.username, 'UTF8')), 'hex')
        )
    ) then
        return null;
    end if;
    return new;
end
$$;

create trigger account_takes_no_retired_username before insert on account
    for each row execute function refuse_retired_username();

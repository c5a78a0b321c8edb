-- By which identity at an OpenID Connect provider an account's person can log in. Whose password_hash is 'none' has no
-- other way.
create table identity (
    account_id uuid        primary key references account,
    issuer     text        not null,
    subject    text        not null,
    -- What they were called there when it was connected, for people to recognise.
    label      text        not null,
    since      timestamptz not null,
    unique (issuer, subject)
);

-- Also where a node deletes the account that knows nothing of this.
create function drop_identity() returns trigger language plpgsql as $$
begin
    delete from identity where account_id = new.id;
    return null;
end
$$;

create trigger account_takes_its_identity_along after update of deleted_at on account
    for each row when (old.deleted_at is null and new.deleted_at is not null) execute function drop_identity();

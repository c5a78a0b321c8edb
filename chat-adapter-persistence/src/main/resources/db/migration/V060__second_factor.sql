-- What an account's authenticator app makes its codes of, sealed with a key that is not in here.
create table second_factor (
    account_id   uuid        primary key references account,
    secret       text        not null,
    proposed_at  timestamptz not null,
    -- Absent: proposed alone, and nobody is asked for its codes.
    confirmed_at timestamptz,
    -- No code of this time step or an earlier one is good any more.
    last_step    bigint      not null default 0
);

-- Only the SHA-256 of those that were not used.
create table recovery_code (
    account_id uuid not null references second_factor on delete cascade,
    digest     text not null,
    primary key (account_id, digest)
);

-- Also where a node deletes the account that knows nothing of this.
create function drop_second_factor() returns trigger language plpgsql as $$
begin
    delete from second_factor where account_id = new.id;
    return null;
end
$$;

create trigger account_takes_its_second_factor_along after update of deleted_at on account
    for each row when (old.deleted_at is null and new.deleted_at is not null) execute function drop_second_factor();

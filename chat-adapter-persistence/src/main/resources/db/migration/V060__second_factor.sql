-- What an account's authenticator app makes its codes of, sealed with a key that is not in here.
create table second_factor (
    account_id   uuid primary key references account,
    secret       text   not null,
    -- Absent: proposed alone, and nobody is asked for its codes.
    confirmed_at timestamptz,
    -- No code of this time step or an earlier one is good any more.
    last_step    bigint not null default 0
);

-- Only the SHA-256 of those that were not used.
create table recovery_code (
    account_id uuid not null references second_factor on delete cascade,
    digest     text not null,
    primary key (account_id, digest)
);

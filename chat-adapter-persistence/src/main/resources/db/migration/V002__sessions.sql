create table session (
    id         uuid primary key,
    account_id uuid        not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz
) with (fillfactor = 80);

create index session_of_account on session (account_id);

-- A session is the family of its refresh tokens; `parent` is the token that one was exchanged for.
create table refresh_token (
    digest     text primary key,
    session_id uuid not null references session on delete cascade,
    parent     text,
    spent_at   timestamptz
);

create index refresh_token_of_session on refresh_token (session_id);
create index refresh_token_successor on refresh_token (parent);

-- Who was invited: whoever shows the code, of which only the SHA-256 is here.
create table invite (
    id         uuid primary key,
    digest     text        not null unique,
    created_by uuid        not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    note       text        not null,
    -- Absent: any number.
    most_uses  integer check (most_uses > 0),
    uses       integer     not null default 0 check (uses <= most_uses),
    revoked_at timestamptz
);

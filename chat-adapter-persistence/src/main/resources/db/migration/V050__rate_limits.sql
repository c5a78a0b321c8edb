-- What logins, registrations and refreshes have taken of the budgets that all nodes share: when each one will be full
-- again, which is all there is to know. Nothing here is worth a line in the write-ahead log: after a crash all budgets
-- are full.
create unlogged table rate_limit (
    -- A digest of the limit and of whom it holds for, since people now and then type a password as their name.
    subject bytea primary key,
    full_at timestamptz not null
);

-- Whoever has a full budget again is forgotten.
create index rate_limit_by_time on rate_limit (full_at);

-- The nodes that share this database, each with its last sign of life. Nothing here is worth a line in the write-ahead
-- log: after a crash they enter themselves again.
create unlogged table node (
    id      uuid primary key,
    seen_at timestamptz not null
);

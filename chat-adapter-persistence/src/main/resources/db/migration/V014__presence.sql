-- Who is online: whoever stands here for a node whose lease has not run out. One lease carries all people of a node,
-- so that renewing it for thousands is one small update. Nothing here is worth a line in the write-ahead log: after a
-- crash the nodes enter their people again.
create unlogged table presence_lease (
    node_id    uuid primary key,
    expires_at timestamptz not null
);

create unlogged table presence (
    account_id uuid not null,
    node_id    uuid not null,
    primary key (account_id, node_id)
);

create index presence_of_node on presence (node_id);

-- What a person recognises a device by. Nodes of an older version write none of it: their sessions were last used when
-- they were opened.
alter table session
    add column last_used_at timestamptz,
    add column device       text not null default '',
    add column address      text not null default '';

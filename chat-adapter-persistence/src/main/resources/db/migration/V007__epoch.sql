-- Names the history that all seqs belong to; restoring a backup gives it a new name. One row.
create table history (
    epoch uuid not null default gen_random_uuid()
);

create unique index history_is_one on history ((true));
insert into history default values;

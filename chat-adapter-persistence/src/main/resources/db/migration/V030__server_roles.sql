-- What an account is to the whole server. Whoever was here first runs the place.
alter table account
    add column server_role text not null default 'member' check (server_role in ('admin', 'member')),
    add column deactivated_at timestamptz;

update account set server_role = 'admin' where id = (select id from account order by created_at, id limit 1);

-- Few among many.
create index account_of_admin on account (id) where server_role = 'admin';

-- The server itself, one row. Who holds it locked decides alone who is the first and who the last admin.
create table server (
    only_one boolean primary key default true check (only_one),
    name     text not null
);

insert into server (name) values ('Confab');

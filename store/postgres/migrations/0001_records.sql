-- +goose Up
-- What people own. Every key begins with the owner.

create table owner (
  id      text primary key,
  version bigint not null default 0,  -- how many commits
  place   bigint not null default 0,  -- given last
  mark    bigint not null default 0   -- of the commit that was last, to know it again
) with (fillfactor = 50);

create table profile (
  owner text primary key references owner on delete cascade,
  body  bytea not null
);

create table grid (
  owner   text not null references owner on delete cascade,
  id      text not null,
  version text not null,
  place   bigint not null,
  origin  bytea not null,
  body    bytea not null,
  primary key (owner, id, version)
);

create table session (
  owner    text not null references owner on delete cascade,
  id       text not null,
  place    bigint not null,
  grid     bytea not null,            -- bytes: no rule says that it is text
  finished boolean not null,
  revision bigint not null,
  summary  bytea not null,
  body     bytea not null,
  primary key (owner, id),
  unique (owner, place)
) with (fillfactor = 70);
create index session_of_grid on session (owner, grid, finished, place);

create table record (                 -- evidence, actions, notes, known people
  owner text not null references owner on delete cascade,
  kind  text not null,
  id    text not null,
  place bigint not null,
  body  bytea not null,
  primary key (owner, kind, id)
);

create table received (
  owner   text not null references owner on delete cascade,
  id      text not null,
  place   bigint not null,
  hash    bytea not null,
  review  text not null default '',   -- the one that its summary shows
  state   bigint not null default 0,  -- of that
  summary bytea not null,
  body    bytea not null,
  primary key (owner, id),
  unique (owner, place)
);

create table review (
  owner   text not null references owner on delete cascade,
  id      text not null,
  session text not null,
  place   bigint not null,
  body    bytea not null,
  primary key (owner, id)
);
create index review_of_session on review (owner, session, place);

create table confirmation (           -- which evidence a returned review confirms
  owner    text not null references owner on delete cascade,
  evidence text not null,
  review   text not null,
  primary key (owner, evidence, review)
);

create table passage (
  owner        text not null references owner on delete cascade,
  from_id      text not null,
  from_version text not null,
  to_id        text not null,
  to_version   text not null,
  place        bigint not null,
  body         bytea not null,
  primary key (owner, from_id, from_version, to_id, to_version)
);

create table trash (
  owner  text not null references owner on delete cascade,
  number bigint not null,
  body   bytea not null,
  primary key (owner, number)
);

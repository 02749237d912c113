-- +goose Up
-- People and what passes between them. Words that somebody typed are in body.

create table account (
  id        text primary key,
  programme text not null,
  role      bigint not null,
  external  bytea unique,             -- how the school knows them; bytes, as it may be anything
  body      bytea not null
);
create index account_of_programme on account (programme, role);

create table door (                   -- a key of SSH
  fingerprint text primary key,
  account     text not null references account on delete cascade,
  body        bytea not null
);
create index door_of_account on door (account);

create table code (
  hash     text primary key,
  account  text references account on delete cascade,
  spent_by text references account on delete cascade,
  body     bytea not null
);
create index code_of_account on code (account);
create index code_spent_by on code (spent_by);

create table mentor_of (
  learner text not null references account on delete cascade,
  mentor  text not null references account on delete cascade,
  place   bigint not null,
  primary key (learner, mentor)
);
create index mentor_of_mentor on mentor_of (mentor);

create table identity (
  owner       text primary key,
  fingerprint text not null,
  sealed      bytea not null
);

create table signing (                -- who signs with a key, or did before
  fingerprint text primary key,
  signer      text not null
);
create index signing_of on signing (signer);

create table letter (
  owner  text not null,
  id     text not null,
  sender text not null,
  sent   bigint not null,             -- nanoseconds
  taken  bigint not null default 0,
  head   bytea not null,
  body   bytea not null,
  primary key (owner, id)
);
create index letter_sent on letter (owner, sent, id);

create table sent (                   -- where the letters of an owner went
  owner    text not null,
  receiver text not null,
  primary key (owner, receiver)
);

create table event (
  at   bigint not null,               -- nanoseconds
  came bigint not null,
  mark bigint not null,
  body bytea not null,
  primary key (at, came, mark)
);

create table erased (
  account text primary key,
  at      bigint not null
);

-- A letter is its receiver's, and comes from nobody else than it says.
alter table letter enable row level security;
alter table letter force row level security;
create policy own on letter using (owner = current_setting('autoeval.owner')) with check (owner = current_setting('autoeval.owner'));
create policy post on letter for insert with check (sender = current_setting('autoeval.owner'));

alter table identity enable row level security;
alter table identity force row level security;
create policy own on identity using (owner = current_setting('autoeval.owner')) with check (owner = current_setting('autoeval.owner'));

alter table sent enable row level security;
alter table sent force row level security;
create policy own on sent using (owner = current_setting('autoeval.owner')) with check (owner = current_setting('autoeval.owner'));

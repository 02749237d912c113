-- +goose Up
-- The walls between owners. A transaction says whose it is, and sees nothing else
-- whatever it asks for; one that does not say so sees nothing. The owner of the
-- tables is held to them too.

alter table owner enable row level security;
alter table owner force row level security;
create policy own on owner using (id = current_setting('autoeval.owner')) with check (id = current_setting('autoeval.owner'));

alter table profile enable row level security;
alter table profile force row level security;
create policy own on profile using (owner = current_setting('autoeval.owner')) with check (owner = current_setting('autoeval.owner'));

alter table grid enable row level security;
alter table grid force row level security;
create policy own on grid using (owner = current_setting('autoeval.owner')) with check (owner = current_setting('autoeval.owner'));

alter table session enable row level security;
alter table session force row level security;
create policy own on session using (owner = current_setting('autoeval.owner')) with check (owner = current_setting('autoeval.owner'));

alter table record enable row level security;
alter table record force row level security;
create policy own on record using (owner = current_setting('autoeval.owner')) with check (owner = current_setting('autoeval.owner'));

alter table received enable row level security;
alter table received force row level security;
create policy own on received using (owner = current_setting('autoeval.owner')) with check (owner = current_setting('autoeval.owner'));

alter table review enable row level security;
alter table review force row level security;
create policy own on review using (owner = current_setting('autoeval.owner')) with check (owner = current_setting('autoeval.owner'));

alter table confirmation enable row level security;
alter table confirmation force row level security;
create policy own on confirmation using (owner = current_setting('autoeval.owner')) with check (owner = current_setting('autoeval.owner'));

alter table passage enable row level security;
alter table passage force row level security;
create policy own on passage using (owner = current_setting('autoeval.owner')) with check (owner = current_setting('autoeval.owner'));

alter table trash enable row level security;
alter table trash force row level security;
create policy own on trash using (owner = current_setting('autoeval.owner')) with check (owner = current_setting('autoeval.owner'));

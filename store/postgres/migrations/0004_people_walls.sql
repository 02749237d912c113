-- +goose Up
-- The walls around people. Who works with them, the office, sees all of them and
-- nothing that 0002 and 0003 wall in; a transaction that is an owner's sees what is
-- theirs among people, and changes nothing; one that says nobody sees nobody.

alter table account enable row level security;
alter table account force row level security;
create policy office on account using (current_setting('autoeval.owner') = 'office:') with check (current_setting('autoeval.owner') = 'office:');
create policy own on account for select using (id = current_setting('autoeval.owner'));

alter table door enable row level security;
alter table door force row level security;
create policy office on door using (current_setting('autoeval.owner') = 'office:') with check (current_setting('autoeval.owner') = 'office:');
create policy own on door for select using (account = current_setting('autoeval.owner'));

alter table code enable row level security;
alter table code force row level security;
create policy office on code using (current_setting('autoeval.owner') = 'office:') with check (current_setting('autoeval.owner') = 'office:');
create policy own on code for select using (account = current_setting('autoeval.owner'));

alter table mentor_of enable row level security;
alter table mentor_of force row level security;
create policy office on mentor_of using (current_setting('autoeval.owner') = 'office:') with check (current_setting('autoeval.owner') = 'office:');
create policy own on mentor_of for select using (learner = current_setting('autoeval.owner'));

alter table signing enable row level security;
alter table signing force row level security;
create policy office on signing using (current_setting('autoeval.owner') = 'office:') with check (current_setting('autoeval.owner') = 'office:');
create policy own on signing for select using (signer = current_setting('autoeval.owner'));

alter table event enable row level security;
alter table event force row level security;
create policy office on event using (current_setting('autoeval.owner') = 'office:') with check (current_setting('autoeval.owner') = 'office:');

alter table erased enable row level security;
alter table erased force row level security;
create policy office on erased using (current_setting('autoeval.owner') = 'office:') with check (current_setting('autoeval.owner') = 'office:');
create policy own on erased for select using (account = current_setting('autoeval.owner'));

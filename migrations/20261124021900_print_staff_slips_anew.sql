-- Before it is opened the slips of a staff survey may be printed over again: all printed before are destroyed then.
alter table staff_survey_printing add column is_anew boolean not null default false;
comment on column staff_survey_printing.is_anew is 'Whether the slips printed before were destroyed for these; their codes are good no more.';

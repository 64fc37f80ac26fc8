-- phased: contract lock_timeout=500ms
-- phased: retry_for=10min owner=team-crm not_before=2027-01-31
ALTER TABLE customers DROP COLUMN mail;

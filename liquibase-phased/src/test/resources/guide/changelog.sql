--liquibase formatted sql

--changeset ann:1
--comment phased: expand lock_timeout=2s
ALTER TABLE customers ADD COLUMN email text;
--rollback ALTER TABLE customers DROP COLUMN email;

--changeset ann:2
--phased: migrate
UPDATE customers SET email = lower(mail) WHERE email IS NULL;

--changeset ann:3
--comment phased: contract lock_timeout=500ms retry_for=10min
ALTER TABLE customers DROP COLUMN mail;

--liquibase formatted sql

--changeset shop:sql
--comment phased: expand lock_timeout=14s
INSERT INTO shop.seen SELECT 'sql ' || current_setting('lock_timeout');

--changeset shop:closed
--phased: contract
DROP TABLE shop.seen;

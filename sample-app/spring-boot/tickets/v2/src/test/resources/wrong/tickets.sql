--liquibase formatted sql

--changeset tickets:1
CREATE SEQUENCE tickets_seq INCREMENT BY 50;
CREATE TABLE tickets (
  id     BIGINT PRIMARY KEY,
  title  VARCHAR(80) NOT NULL,
  status VARCHAR(20) NOT NULL
);

--changeset tickets:2
-- phased: expand
ALTER TABLE tickets ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

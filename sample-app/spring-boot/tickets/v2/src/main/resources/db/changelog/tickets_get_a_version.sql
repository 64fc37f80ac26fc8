--liquibase formatted sql

--changeset tickets:2
-- phased: expand
-- v1 writes tickets without it.
ALTER TABLE tickets ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

--changeset tickets:3 splitStatements:false
-- phased: expand
-- v1 changes tickets without counting. What it writes must be a new version to v2, too.
CREATE FUNCTION tickets_count_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := OLD.version + 1;
  RETURN NEW;
END
$$;
CREATE TRIGGER tickets_count_version
  BEFORE UPDATE ON tickets
  FOR EACH ROW WHEN (NEW.version = OLD.version)
  EXECUTE FUNCTION tickets_count_version();

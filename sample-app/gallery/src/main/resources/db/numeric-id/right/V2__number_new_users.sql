-- phased: expand
-- Rewrites no table: users of before get their number later.
CREATE SEQUENCE users_no;
ALTER TABLE users ADD COLUMN no BIGINT;
ALTER TABLE users
  ALTER COLUMN no SET DEFAULT nextval('users_no'),
  ALTER COLUMN id SET DEFAULT gen_random_uuid();
ALTER TABLE posts
  ADD COLUMN user_no BIGINT,
  ALTER COLUMN user_id DROP NOT NULL;

-- What code writes that knows the old key only.
CREATE FUNCTION user_no_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.user_no := (SELECT no FROM users WHERE id = NEW.user_id);
  RETURN NEW;
END
$$;

CREATE TRIGGER user_no_follows
  BEFORE INSERT OR UPDATE OF user_id ON posts
  FOR EACH ROW WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION user_no_follows();

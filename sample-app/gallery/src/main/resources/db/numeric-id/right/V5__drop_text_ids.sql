-- phased: contract
DROP TRIGGER user_no_follows ON posts;
DROP FUNCTION user_no_follows();
ALTER TABLE posts DROP COLUMN user_id;
ALTER TABLE users DROP COLUMN id;
-- Reads users once, for numbers that are missing. A large table is better checked before, as for any
-- NOT NULL.
ALTER TABLE users ADD PRIMARY KEY USING INDEX users_by_no;
ALTER TABLE posts ADD FOREIGN KEY (user_no) REFERENCES users (no) NOT VALID;

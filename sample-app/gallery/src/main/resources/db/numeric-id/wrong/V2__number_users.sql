-- phased: expand
ALTER TABLE users ADD COLUMN no BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE;
ALTER TABLE posts ADD COLUMN user_no BIGINT REFERENCES users (no);
UPDATE posts SET user_no = users.no FROM users WHERE users.id = posts.user_id;

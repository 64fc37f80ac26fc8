-- phased: migrate
UPDATE users SET no = nextval('users_no') WHERE no IS NULL;
UPDATE posts SET user_no = users.no
FROM users WHERE users.id = posts.user_id AND posts.user_no IS NULL;

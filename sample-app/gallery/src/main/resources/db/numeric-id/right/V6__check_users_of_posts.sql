-- phased: contract
ALTER TABLE posts VALIDATE CONSTRAINT posts_user_no_fkey;

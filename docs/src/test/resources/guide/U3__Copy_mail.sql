-- phased: migrate
UPDATE customers SET email = NULL;

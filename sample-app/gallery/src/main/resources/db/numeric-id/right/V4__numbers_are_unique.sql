-- phased: migrate
CREATE UNIQUE INDEX CONCURRENTLY users_by_no ON users (no);

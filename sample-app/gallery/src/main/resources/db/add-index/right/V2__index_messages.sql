-- phased: expand
CREATE INDEX CONCURRENTLY messages_words ON messages USING gin (to_tsvector('english', body));

-- phased: expand
CREATE INDEX messages_words ON messages USING gin (to_tsvector('english', body));

-- Orders get a note.
-- phased: expand lock_timout=2s
ALTER TABLE shop.orders ADD COLUMN note text;

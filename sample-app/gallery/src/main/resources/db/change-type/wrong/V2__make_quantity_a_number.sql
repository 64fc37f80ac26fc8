-- phased: expand
ALTER TABLE items ALTER COLUMN quantity TYPE INTEGER USING quantity::INTEGER;

-- phased: expand
ALTER TABLE parcels ADD COLUMN weight_grams INTEGER;

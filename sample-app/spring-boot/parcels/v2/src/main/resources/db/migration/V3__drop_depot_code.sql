-- phased: contract
ALTER TABLE parcels DROP COLUMN depot_code;

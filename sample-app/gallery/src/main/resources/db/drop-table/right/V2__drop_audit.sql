-- phased: contract
DROP TABLE audit;

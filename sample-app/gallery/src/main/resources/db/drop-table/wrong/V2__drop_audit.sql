-- phased: expand
DROP TABLE audit;

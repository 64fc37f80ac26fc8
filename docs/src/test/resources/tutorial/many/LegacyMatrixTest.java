package com.acme.shop;

import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;

// tag::legacy[]
@CompatibilityMatrix(title = "Shop, after 300 migrations")
@FlywayHistory(base = "300")
class LegacyMatrixTest extends OrdersMatrixTest {}
// end::legacy[]

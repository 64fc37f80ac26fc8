/** Migrations as they should be, and as they should not. */
package dev.phased.compat.archunit.shop.migration;

/** Where contracts are. */
package dev.phased.compat.archunit.shop.migration.contract;

/** Code that tests run in a class loader of its own, on any version of Flyway. */
package dev.phased.flyway.apart;

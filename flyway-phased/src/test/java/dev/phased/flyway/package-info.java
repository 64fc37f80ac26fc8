/** Tests of phased with Flyway. */
package dev.phased.flyway;

/** Java migrations that Flyway finds by scanning. */
package dev.phased.flyway.apart.migrations;

/** Servers in containers; with the apps in containers, the only room that knows Testcontainers. */
@NullMarked
package dev.phased.compat.database.testcontainers;

import org.jspecify.annotations.NullMarked;

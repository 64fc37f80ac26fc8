/** Apps in containers; with the servers in containers, the only room that knows Testcontainers. */
@NullMarked
package dev.phased.compat.app.testcontainers;

import org.jspecify.annotations.NullMarked;

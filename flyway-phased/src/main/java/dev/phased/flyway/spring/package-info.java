/** What Spring Boot finds by itself; loaded by nobody else. */
@NullMarked
package dev.phased.flyway.spring;

import org.jspecify.annotations.NullMarked;

/** What Spring Boot finds by itself; loaded by nobody else. */
@NullMarked
package dev.phased.liquibase.spring;

import org.jspecify.annotations.NullMarked;

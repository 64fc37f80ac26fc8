/** Rules for <a href="https://www.archunit.org">ArchUnit</a> that keep migrations what they say. */
@NullMarked
package dev.phased.compat.archunit;

import org.jspecify.annotations.NullMarked;

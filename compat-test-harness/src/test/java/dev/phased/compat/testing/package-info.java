/** Plans and results for tests, drawn as text. */
package dev.phased.compat.testing;

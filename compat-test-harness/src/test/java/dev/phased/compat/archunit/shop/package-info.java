/** What the rules are tried on: an application, and migrations below it. */
package dev.phased.compat.archunit.shop;

package dev.phased.compat.archunit.shop.migration.contract;

import dev.phased.compat.archunit.shop.migration.DropMail;

/** A contract in its place; it inherits its phase. */
public final class DropMailApart extends DropMail {}

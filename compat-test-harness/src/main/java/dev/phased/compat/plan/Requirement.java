package dev.phased.compat.plan;

/** What a cell must do. */
public enum Requirement {
  /** It must pass. */
  REQUIRED,
  /** It must fail: the change declares that this version is gone by then. */
  INCOMPATIBLE,
  /** Passing and failing are both answers. */
  INFORMATIVE
}

package dev.phased.compat.app;

import dev.phased.compat.RunningApp;
import java.util.Optional;

/** An app that was started. Closing it ends it and what it has started. */
public interface LaunchedApp extends RunningApp, AutoCloseable {
  /** What it writes. */
  AppLog log();

  /** Whether it still runs. */
  boolean alive();

  /** The exit code with which it has ended by itself; empty if it runs, or has none. */
  Optional<Integer> exitCode();

  @Override
  void close();
}

package dev.phased.compat.app;

import dev.phased.compat.RunningApp;

/** An app that was started. Closing it ends it and what it has started. */
public interface LaunchedApp extends RunningApp, AutoCloseable {
  /** What it writes. */
  AppLog log();

  /** Whether it still runs. */
  boolean alive();

  @Override
  void close();
}

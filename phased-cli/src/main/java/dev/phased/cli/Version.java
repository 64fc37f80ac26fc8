package dev.phased.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"phased " + Objects.requireNonNullElse(version, "(not packaged)")};
  }
}

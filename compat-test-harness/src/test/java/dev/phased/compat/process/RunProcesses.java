package dev.phased.compat.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The processes of one run. */
final class RunProcesses {
  private RunProcesses() {}

  /** Those whose command line names the directory of the run, and what they have started. */
  static List<ProcessHandle> of(Path directory) {
    String marker = directory.getFileName().toString();
    return ProcessHandle.allProcesses()
        .filter(process -> commandLine(process).anyMatch(line -> line.contains(marker)))
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .distinct()
        .toList();
  }

  /** None if it has ended, even if nobody has asked for its exit code yet. */
  static Stream<String> commandLine(ProcessHandle process) {
    return process.isAlive() ? process.info().commandLine().stream() : Stream.empty();
  }
}

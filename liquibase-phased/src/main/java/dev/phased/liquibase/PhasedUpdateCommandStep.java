package dev.phased.liquibase;

import dev.phased.Nearest;
import dev.phased.Phase;
import dev.phased.SettingKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandArgumentDefinition;
import liquibase.command.CommandBuilder;
import liquibase.command.CommandDefinition;
import liquibase.command.CommandResultsBuilder;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.exception.CommandValidationException;

/**
 * The command {@code phased-update --phase=…}: an update that stops before the first pending
 * changeset of a later phase. Liquibase finds it by itself.
 */
public final class PhasedUpdateCommandStep extends UpdateCommandStep {
  private static final String[] NAME = {"phasedUpdate"};
  private static final CommandArgumentDefinition<String> PHASE =
      new CommandBuilder(NAME)
          .argument("phase", String.class)
          .required()
          .description("The last phase that may run: expand, migrate or contract")
          .build();

  @Override
  public String[] getCommandName() {
    return NAME.clone();
  }

  @Override
  public String[][] defineCommandNames() {
    return new String[][] {NAME.clone()};
  }

  @Override
  public void adjustCommandDefinition(CommandDefinition command) {
    command.setShortDescription(
        "Deploy the pending changesets up to the first one of a later phase than --phase");
  }

  @Override
  public void validate(CommandScope command) throws CommandValidationException {
    super.validate(command);
    String word = command.getArgumentValue(PHASE);
    if (word == null || Phase.ofWord(word).isPresent()) {
      return;
    }
    List<String> phases = Arrays.stream(Phase.values()).map(Phase::word).toList();
    throw new CommandValidationException(
        "--phase=%s is none of %s.%s"
            .formatted(
                word,
                String.join(", ", phases),
                Nearest.to(word, phases).map(near -> " Did you mean " + near + "?").orElse("")));
  }

  @Override
  public void run(CommandResultsBuilder results) throws Exception {
    String phase = results.getCommandScope().getArgumentValue(PHASE);
    Scope.child(Map.of(PhasedConfiguration.key(SettingKey.UP_TO), phase), () -> super.run(results));
  }
}

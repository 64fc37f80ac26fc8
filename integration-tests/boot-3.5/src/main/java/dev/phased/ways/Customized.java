package dev.phased.ways;

import dev.phased.flyway.PhasedConfigurationExtension;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What users do who build settings in code: here from {@code ways.lock-timeout}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("ways.lock-timeout")
class Customized {
  @Bean
  @SuppressWarnings("deprecation") // its successor is missing in Flyway 10 and early 11
  FlywayConfigurationCustomizer lockTimeout(@Value("${ways.lock-timeout}") String limit) {
    return configuration ->
        configuration
            .getPluginRegister()
            .getPlugin(PhasedConfigurationExtension.class)
            .setLockTimeout(limit);
  }
}

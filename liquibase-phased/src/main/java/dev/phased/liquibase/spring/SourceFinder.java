package dev.phased.liquibase.spring;

import dev.phased.dialect.ConnectionSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Remembers what the Liquibase beans of one context connect with, so that phased can open a second
 * connection and say who holds a lock. It does so beside the pool, which may have one connection.
 */
final class SourceFinder implements BeanPostProcessor {
  private final List<ConnectionSource> found = new CopyOnWriteArrayList<>();

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof SpringLiquibase liquibase && liquibase.getDataSource() != null) {
      try {
        remember(liquibase.getDataSource());
      } catch (RuntimeException | LinkageError e) {
        // Not one that Spring Boot can take apart: phased says then what to set instead.
        return bean;
      }
    }
    return bean;
  }

  private void remember(DataSource pool) {
    SimpleDriverDataSource direct =
        DataSourceBuilder.derivedFrom(pool).type(SimpleDriverDataSource.class).build();
    String url = direct.getUrl();
    if (url != null) {
      ConnectionSource source = direct::getConnection;
      SpringSources.ALL.add(url, source);
      found.add(source);
    }
  }

  void forget() {
    found.forEach(SpringSources.ALL::remove);
  }
}

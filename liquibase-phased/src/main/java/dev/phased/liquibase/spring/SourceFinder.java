package dev.phased.liquibase.spring;

import javax.sql.DataSource;
import liquibase.integration.spring.MultiTenantSpringLiquibase;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Remembers what the Liquibase beans of one context connect with, so that phased can open a second
 * connection and say who holds a lock. It does so beside the pool, which may have one connection.
 *
 * @param values of that context
 */
record SourceFinder(ContextValues values) implements BeanPostProcessor {
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    DataSource pool = pool(bean);
    if (pool != null) {
      try {
        remember(pool);
      } catch (RuntimeException | LinkageError e) {
        // Not one that Spring Boot can take apart: phased says then what to set instead.
        return bean;
      }
    }
    return bean;
  }

  private static @Nullable DataSource pool(Object bean) {
    if (bean instanceof SpringLiquibase liquibase) {
      return liquibase.getDataSource();
    }
    return bean instanceof MultiTenantSpringLiquibase tenants ? tenants.getDataSource() : null;
  }

  private void remember(DataSource pool) {
    SimpleDriverDataSource direct =
        DataSourceBuilder.derivedFrom(pool).type(SimpleDriverDataSource.class).build();
    String url = direct.getUrl();
    if (url != null) {
      values.add(url, direct::getConnection);
    }
  }
}

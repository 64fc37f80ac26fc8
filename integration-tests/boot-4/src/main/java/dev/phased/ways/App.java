package dev.phased.ways;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Migrates while it starts, as Spring Boot does it, and ends. */
@SpringBootApplication
public class App {
  /** Takes Spring Boot's arguments, such as {@code --spring.datasource.url=…}. */
  public static void main(String[] arguments) {
    SpringApplication.run(App.class, arguments).close();
  }
}

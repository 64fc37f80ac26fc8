package dev.phased.sample.tickets;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service. */
@SpringBootApplication
public class TicketsApplication {
  /** Takes Spring Boot's arguments, such as {@code --spring.datasource.url=…}. */
  public static void main(String[] arguments) {
    SpringApplication.run(TicketsApplication.class, arguments);
  }
}

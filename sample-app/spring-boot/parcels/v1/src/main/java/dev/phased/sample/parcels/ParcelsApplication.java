package dev.phased.sample.parcels;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service. */
@SpringBootApplication
public class ParcelsApplication {
  /** Takes Spring Boot's arguments, such as {@code --spring.datasource.url=…}. */
  public static void main(String[] arguments) {
    SpringApplication.run(ParcelsApplication.class, arguments);
  }
}

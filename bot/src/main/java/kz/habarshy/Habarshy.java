package kz.habarshy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The program: starts every stage of the house.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Habarshy {
    public static void main(String[] arguments) {
        SpringApplication.run(Habarshy.class, arguments);
    }
}

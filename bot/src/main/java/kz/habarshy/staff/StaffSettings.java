package kz.habarshy.staff;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The owners of the desk: numbers of people at the messenger, with commas between.
@ConfigurationProperties("habarshy.staff")
@Validated
record StaffSettings(@DefaultValue @NotNull List<String> owners) {
    StaffSettings {
        owners =
                owners.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        owners.stream()
                .filter(one -> !one.matches("[1-9]\\d{0,15}"))
                .findFirst()
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException("HABARSHY_STAFF_OWNERS holds «" + wrong
                            + "»: write numbers of people with commas between, as 123456789,987654321");
                });
    }
}

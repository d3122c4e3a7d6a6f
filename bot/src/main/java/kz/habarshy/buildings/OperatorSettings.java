package kz.habarshy.buildings;

import jakarta.validation.constraints.AssertTrue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who runs this bot, as residents read it; all empty: a trial.
@ConfigurationProperties("habarshy.operator")
@Validated
record OperatorSettings(
        @DefaultValue("") String nameKk,
        @DefaultValue("") String nameRu,
        @DefaultValue("") String phone,
        @DefaultValue("") String page) {

    @AssertTrue(message = "HABARSHY_OPERATOR_NAME_KK and HABARSHY_OPERATOR_NAME_RU must be set both or neither")
    boolean isNamedInBothLanguages() {
        return nameKk.isBlank() == nameRu.isBlank();
    }

    @AssertTrue(
            message = "HABARSHY_OPERATOR_PHONE and HABARSHY_OPERATOR_PAGE need HABARSHY_OPERATOR_NAME_KK and …_NAME_RU")
    boolean isNamedWhereReachable() {
        return !nameKk.isBlank() || (phone.isBlank() && page.isBlank());
    }
}

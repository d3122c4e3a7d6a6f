package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MethodTableTest {
    private static final Set<String> ADDED_SINCE_THE_DESCRIPTION = Set.of("ephemeral_message_parameters");

    private final MethodTable table = new MethodTable();

    @Test
    void agreesWithTheDescriptionOfTheBotApiWhereItIsAtHand() throws IOException {
        Optional<Path> description = description();
        if (description.isEmpty()) {
            assertThat(table.find("sendMessage")).isPresent();
            return;
        }
        JsonNode methods =
                Json.MAPPER.readTree(Files.readAllBytes(description.get())).get("methods");
        table.all()
                .values()
                .forEach(method -> assertThat(parameters(method))
                        .as(method.name())
                        .isEqualTo(parameters(methods.get(method.name()))));
    }

    @Test
    void findsMethodsWithoutRegardToCase() {
        assertThat(table.find("GETUPDATES").orElseThrow().name()).isEqualTo("getUpdates");
        assertThat(table.find("sendmessage").orElseThrow().name()).isEqualTo("sendMessage");
        assertThat(table.find("sendMassage")).isEmpty();
    }

    @Test
    void toleratesTheFieldThatTheJavaLibraryAdds() {
        MethodTable.Method getMe = table.find("getMe").orElseThrow();
        table.check(getMe, new Parameters(Json.object().put("method", "getme"), Map.of()));

        assertThatThrownBy(() -> table.check(getMe, new Parameters(Json.object().put("verbose", true), Map.of())))
                .hasMessage("Bad Request: unknown parameter \"verbose\" of method getMe");
    }

    private static Set<String> parameters(MethodTable.Method method) {
        Set<String> found = new TreeSet<>();
        method.parameters().values().stream()
                .filter(parameter -> !ADDED_SINCE_THE_DESCRIPTION.contains(parameter.name()))
                .forEach(parameter -> found.add(parameter.name() + (parameter.required() ? "!" : "")));
        return found;
    }

    private static Set<String> parameters(JsonNode method) {
        Set<String> found = new TreeSet<>();
        method.path("fields")
                .forEach(field -> found.add(
                        field.get("name").asString() + (field.get("required").booleanValue() ? "!" : "")));
        return found;
    }

    /// The description stands beside the project on its workplace, and nowhere else.
    private static Optional<Path> description() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder.getParent() != null, Path::getParent)
                .map(folder -> folder.resolve("shared/telegram/bot-api.json"))
                .filter(Files::exists)
                .findFirst();
    }
}

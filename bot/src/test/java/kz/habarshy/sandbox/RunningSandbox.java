package kz.habarshy.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// The sandbox as a running program, and calls to it.
final class RunningSandbox implements AutoCloseable {
    /// Here is neither Redis nor a bot to be ready.
    private static final String READY = "--management.endpoint.health.group.readiness.include=readinessState";

    final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext program;

    RunningSandbox(String... settings) {
        program = new SpringApplicationBuilder(SandboxAlone.class)
                .properties("spring.main.banner-mode=off", "habarshy.sandbox-seed=false")
                .run(Stream.concat(Stream.of("--server.port=0", READY), Stream.of(settings))
                        .toArray(String[]::new));
    }

    Environment environment() {
        return program.getEnvironment();
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    boolean has(Class<?> type) {
        return !program.getBeansOfType(type).isEmpty();
    }

    People people() {
        return bean(TelegramDouble.class).people();
    }

    HttpRequest.Builder request(String path) {
        String port = environment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Posts JSON given as text, ' standing for ".
    String post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    String bot(String method, String json) throws IOException, InterruptedException {
        return post("/bot" + TelegramDouble.TOKEN + "/" + method, json);
    }

    @Override
    public void close() {
        program.close();
    }
}

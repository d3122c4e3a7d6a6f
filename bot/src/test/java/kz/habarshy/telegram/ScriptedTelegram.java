package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A server on the loopback address that answers each call with the next line of its script, also
/// wrongly or not at all.
final class ScriptedTelegram implements AutoCloseable {
    static final String TOKEN = "700000001:secret-of-the-test";

    /// A call as it came; `method` in lower case.
    record Call(String method, String body) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(body, e);
            }
        }
    }

    private record Line(int status, String body) {}

    private static final Line RESET = new Line(-1, "");
    private static final Line HANG = new Line(-2, "");
    private final ServerSocket socket;
    private final BlockingQueue<Line> script = new LinkedBlockingQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    ScriptedTelegram() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    TelegramSettings settings() {
        return new TelegramSettings(TOKEN, url(), null, null, null);
    }

    ApiAddress address() {
        return new ApiAddress(settings().bots().getFirst(), settings(), () -> 0);
    }

    ScriptedTelegram answers(int status, String body) {
        script.add(new Line(status, body));
        return this;
    }

    ScriptedTelegram gives(String result) {
        return answers(200, "{\"ok\":true,\"result\":" + result + "}");
    }

    ScriptedTelegram refuses(int code, String description) {
        return answers(code, "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));
    }

    /// Cuts the connection after the whole request has been received.
    ScriptedTelegram resets() {
        script.add(RESET);
        return this;
    }

    /// Receives the request and stays silent.
    ScriptedTelegram hangs() {
        script.add(HANG);
        return this;
    }

    List<Call> calls() {
        return calls;
    }

    Call only() {
        if (calls.size() != 1) {
            throw new AssertionError("Calls: " + calls);
        }
        return calls.getFirst();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }

    private void accept() {
        try {
            while (closed.getCount() > 0) {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            closed.countDown();
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            String request = line(in);
            while (!request.isEmpty()) {
                receive(request, in);
                if (!act(connection, script.poll(5, TimeUnit.SECONDS))) {
                    return;
                }
                request = line(in);
            }
        } catch (IOException e) {
            // The client went away: its right.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void receive(String request, InputStream in) throws IOException {
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        String path = request.split(" ")[1];
        calls.add(new Call(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT), body));
    }

    private boolean act(Socket connection, Line line) throws IOException, InterruptedException {
        if (line == null || line == HANG) {
            return !closed.await(60, TimeUnit.SECONDS) && false;
        }
        if (line == RESET) {
            connection.setSoLinger(true, 0);
            return false;
        }
        byte[] body = line.body().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 %d Any\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n"
                .formatted(line.status(), body.length);
        connection.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().write(body);
        connection.getOutputStream().flush();
        return true;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}

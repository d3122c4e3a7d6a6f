package kz.habarshy.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Asks a port on this machine whether a Redis answers there.
final class ServerProbe {
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private ServerProbe() {}

    /// Waits until the server has loaded its data and says PONG; false when the patience is over.
    static boolean answers(int port, Duration patience) {
        for (long left = patience.toNanos(); left > 0; left -= PAUSE) {
            if (pings(port)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE);
        }
        return false;
    }

    private static boolean pings(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
            return answer.equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

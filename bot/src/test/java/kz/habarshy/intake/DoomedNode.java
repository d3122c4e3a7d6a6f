package kz.habarshy.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.PaceSettings;
import kz.habarshy.outbox.RecordingMessenger;
import kz.habarshy.redis.RedisConnection;

/// A node as a process of its own, which "poison" ends at once; what it sends is a line of a file.
final class DoomedNode {
    static final int ENDED = 9;

    private DoomedNode() {}

    /// Starts it on a Redis; `sent` is the file.
    static Process start(int port, String name, Path sent) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.addAll(List.of(DoomedNode.class.getName(), String.valueOf(port), name, sent.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var redis = RedisConnection.local(Integer.parseInt(arguments[0]));
        var messenger = new RecordingMessenger();
        messenger.answer(delivery -> {
            write(Path.of(arguments[2]), ((Act.Say) delivery.act()).html());
            return messenger.taken();
        });
        Decider decider = (news, state, now) -> decide(news);
        new Node(arguments[1], redis.state(), redis.announcements(), messenger, decider, new PaceSettings(30, 1_000));
        new CountDownLatch(1).await();
    }

    private static Decision decide(Incoming news) {
        if (!(news instanceof Incoming.Said said)) {
            return Decision.NONE;
        }
        if (said.text().equals("poison")) {
            Runtime.getRuntime().halt(ENDED);
        }
        return Decision.say(Post.reply(said.chat(), new Act.Say(said.text())));
    }

    private static void write(Path file, String line) {
        try (BufferedWriter writer =
                Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(line + "\n");
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}

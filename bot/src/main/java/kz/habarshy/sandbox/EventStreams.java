package kz.habarshy.sandbox;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kz.habarshy.time.CampaignClock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells open pages what happens in the chats; a page that does not keep up loses events, not the double its pace.
@RestController
@OnlyWithoutToken
class EventStreams {
    private static final int MOST_WAITING = 2000;
    private static final int HEARTBEAT_SECONDS = 15;

    private final Cloud cloud;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();

    EventStreams(TelegramDouble telegram, CampaignClock clock) {
        cloud = telegram.cloud();
        clock.onMove(_ -> open.forEach(stream -> stream.accept(new ChatEvent(
                "clock", 0, 0, Json.object().put("now", clock.now().toString())))));
    }

    @GetMapping(path = "/sandbox/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter open() {
        Stream stream = new Stream();
        open.add(stream);
        cloud.listen(stream);
        Thread.ofVirtual().name("sandbox-events").start(() -> pump(stream));
        return stream.emitter;
    }

    void close() {
        open.forEach(stream -> stream.emitter.complete());
        open.clear();
    }

    private void pump(Stream stream) {
        try {
            stream.emitter.send(SseEmitter.event().comment("here"));
            while (open.contains(stream)) {
                ChatEvent event = stream.waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                stream.emitter.send(
                        event == null
                                ? SseEmitter.event().comment("still here")
                                : SseEmitter.event().name(event.kind()).data(body(event), MediaType.APPLICATION_JSON));
            }
        } catch (IOException | IllegalStateException _) {
            stream.emitter.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(stream);
            cloud.unlisten(stream);
        }
    }

    private static String body(ChatEvent event) {
        return Json.object()
                .put("chat", event.chat())
                .set("content", event.content())
                .toString();
    }

    /// One open page; compared by identity.
    private static final class Stream implements Consumer<ChatEvent> {
        final SseEmitter emitter = new SseEmitter(0L);
        final LinkedBlockingQueue<ChatEvent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

        @Override
        public void accept(ChatEvent event) {
            boolean _ = waiting.offer(event);
        }
    }
}

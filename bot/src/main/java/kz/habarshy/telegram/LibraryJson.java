package kz.habarshy.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/// JSON in the version of the Telegram library, with buffers that all threads share: each call has a thread of its own,
/// which would make new ones each time.
abstract class LibraryJson extends PartialBotApiMethod<Boolean> {
    static {
        // The library reads every answer with this one.
        OBJECT_MAPPER.getFactory().setRecyclerPool(JsonRecyclerPools.sharedConcurrentDequePool());
    }

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build());

    private LibraryJson() {}

    /// One for all bots: what it learns of a class is learnt once.
    static ObjectMapper mapper() {
        return MAPPER;
    }
}

package kz.habarshy.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is noted of a running embedded server, to know it again after the program was killed: a process id alone
/// may belong to somebody else by then, so its start time counts too.
record ServerRecord(long pid, long startedAt, int port) {
    private static final String FILE = "server";

    static @Nullable ServerRecord read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            var parts = Files.readString(file).strip().split(" ");
            return new ServerRecord(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        } catch (RuntimeException halfWritten) {
            return null;
        }
    }

    static ServerRecord write(Path folder, ProcessHandle process, int port) throws IOException {
        var record = new ServerRecord(process.pid(), startOf(process), port);
        Files.writeString(folder.resolve(FILE), record.pid + " " + record.startedAt + " " + port + "\n");
        return record;
    }

    /// The noted process if it is still the same one.
    @Nullable
    ProcessHandle alive() {
        Optional<ProcessHandle> found =
                ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> startOf(process) == startedAt);
        return found.orElse(null);
    }

    private static long startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }
}

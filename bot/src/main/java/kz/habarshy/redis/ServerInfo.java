package kz.habarshy.redis;

import java.util.Map;
import java.util.stream.Collectors;

/// What a server tells of itself when it is asked for INFO.
final class ServerInfo {
    private ServerInfo() {}

    /// By name, of all sections that are in the answer.
    static Map<String, String> of(String answer) {
        return answer.lines()
                .map(line -> line.split(":", 2))
                .filter(line -> line.length == 2)
                .collect(Collectors.toMap(line -> line[0], line -> line[1].strip(), (first, _) -> first));
    }
}

package kz.habarshy.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode.NodeFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// The servers that are written to: the one there is, or each primary of a cluster that is not known to be gone.
@FunctionalInterface
interface Primaries {
    List<CompletableFuture<RedisClusterAsyncCommands<String, String>>> all();

    static Primaries of(RedisClusterAsyncCommands<String, String> single) {
        return () -> List.of(CompletableFuture.completedFuture(single));
    }

    static Primaries of(StatefulRedisClusterConnection<String, String> cluster) {
        return () -> cluster.getPartitions().stream()
                .filter(node -> node.is(NodeFlag.UPSTREAM) && !node.is(NodeFlag.FAIL))
                .map(RedisClusterNode::getNodeId)
                .map(id -> cluster.getConnectionAsync(id)
                        .<RedisClusterAsyncCommands<String, String>>thenApply(StatefulRedisConnection::async))
                .toList();
    }

    /// Asks each of them the same; throws StateUnavailable when one gives no answer.
    default <T> List<T> ask(Function<RedisClusterAsyncCommands<String, String>, CompletionStage<T>> question) {
        var asked = all().stream().map(server -> server.thenCompose(question)).toList();
        var answers = new ArrayList<T>();
        for (var answer : asked) {
            answers.add(RedisState.now(answer.thenApply(Optional::ofNullable))
                    .orElseThrow(() -> new StateUnavailable("A server was left before it answered", null)));
        }
        return answers;
    }
}

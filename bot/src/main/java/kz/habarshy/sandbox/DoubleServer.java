package kz.habarshy.sandbox;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kz.habarshy.time.MachineClock;

/// The double over real HTTP on a free port, for journeys without Spring. `try (var server = DoubleServer.start())`.
public final class DoubleServer implements AutoCloseable {
    private static final int BACKLOG = 1000;
    private static final int LARGEST_CALL = 64 << 20;

    private final TelegramDouble telegram;
    private final EventLoopGroup lines = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();
    private final Channel door;

    private DoubleServer(InstantSource machine) {
        telegram = new TelegramDouble(machine);
        Mount mount = new Mount(telegram);
        door = new ServerBootstrap()
                .group(lines)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel line) {
                        line.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(LARGEST_CALL),
                                        new DoubleLine(mount, waiting));
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
    }

    public static DoubleServer start() {
        return new DoubleServer(MachineClock.system()::now);
    }

    public static DoubleServer start(InstantSource machine) {
        return new DoubleServer(machine);
    }

    public TelegramDouble telegram() {
        return telegram;
    }

    public People people() {
        return telegram.people();
    }

    /// The address that stands for https://api.telegram.org, without a slash at its end.
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return ((InetSocketAddress) door.localAddress()).getPort();
    }

    public String token() {
        return TelegramDouble.TOKEN;
    }

    @Override
    public void close() {
        telegram.close();
        lines.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        waiting.shutdownNow();
    }
}

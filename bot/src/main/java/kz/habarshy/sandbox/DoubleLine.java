package kz.habarshy.sandbox;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// One line to the double: calls that may have to wait leave its thread, all others are answered there and then.
final class DoubleLine extends SimpleChannelInboundHandler<FullHttpRequest> {
    private record Call(
            String path, @Nullable String query, @Nullable String type, byte[] body, boolean stays) {}

    private final Mount mount;
    private final Executor waiting;

    DoubleLine(Mount mount, Executor waiting) {
        this.mount = mount;
        this.waiting = waiting;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext line, FullHttpRequest request) {
        QueryStringDecoder address = new QueryStringDecoder(request.uri());
        Call call = new Call(
                address.path(),
                address.rawQuery().isEmpty() ? null : address.rawQuery(),
                request.headers().get(HttpHeaderNames.CONTENT_TYPE),
                ByteBufUtil.getBytes(request.content()),
                HttpUtil.isKeepAlive(request));
        if (mount.mayWait(call.path())) {
            waiting.execute(() -> answer(line, call));
        } else {
            answer(line, call);
        }
    }

    private void answer(ChannelHandlerContext line, Call call) {
        try {
            Reply reply = mount.answer(call.path(), call.query(), call.type(), call.body());
            if (reply.cut()) {
                line.close();
            } else {
                write(line, reply, call.stays());
            }
        } catch (RuntimeException broken) {
            line.close();
            throw broken;
        }
    }

    private static void write(ChannelHandlerContext line, Reply reply, boolean stays) {
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()), Unpooled.wrappedBuffer(reply.body()));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, reply.type());
        HttpUtil.setContentLength(response, reply.body().length);
        HttpUtil.setKeepAlive(response, stays);
        var written = line.writeAndFlush(response);
        if (!stays) {
            written.addListener(_ -> line.close());
        }
    }

    /// Who called is gone, or was told nothing on purpose.
    @Override
    public void exceptionCaught(ChannelHandlerContext line, Throwable cause) throws Exception {
        line.close();
        if (!(cause instanceof IOException)) {
            super.exceptionCaught(line, cause);
        }
    }
}

package kz.habarshy.sandbox;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Mounts the double on the program's port, before anything reads the body of a call.
final class DoubleFilter implements Filter {
    private final Mount mount;

    DoubleFilter(Mount mount) {
        this.mount = mount;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && Mount.isMine(http.getRequestURI())) {
            carry(http, answer);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void carry(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = URLDecoder.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        byte[] body = request.getInputStream().readAllBytes();
        Reply reply = mount.answer(path, request.getQueryString(), request.getContentType(), body);
        if (reply.cut()) {
            cut(response);
            return;
        }
        response.setStatus(reply.status());
        response.setContentType(reply.type());
        response.setContentLength(reply.body().length);
        response.getOutputStream().write(reply.body());
    }

    /// A container closes the line when an answer is shorter than it promised.
    private static void cut(HttpServletResponse response) throws IOException {
        response.setContentLength(1 << 20);
        response.flushBuffer();
        throw new IOException("The line is cut on purpose");
    }
}

// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// A program shows its token with each request (RFC 6750); nothing is remembered between two of them.
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Passes passes;

    BearerFilter(Passes passes) {
        this.passes = passes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        // A session that a browser sends along must not speak for a program: the API knows tokens only.
        var context = SecurityContextHolder.createEmptyContext();
        if (header != null && header.startsWith(SCHEME)) {
            passes.bearer(header.substring(SCHEME.length()).strip())
                    .ifPresent(actor -> context.setAuthentication(new Acting.SignedIn(actor)));
        }
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}

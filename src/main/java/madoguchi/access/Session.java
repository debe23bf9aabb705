// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Remembers, from one page to the next, who acts. The session lives in the database, so any node can serve it.
@Component
public class Session {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /// Lets `actor` in. The session gets a new number, so that nobody can have prepared it.
    public void open(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Acting.SignedIn(actor));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /// Forgets who acted.
    public void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}

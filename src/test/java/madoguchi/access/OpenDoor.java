// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/// Lets any actor in without a link: for tests that try a door as everybody.
@Component
@Lazy
public class OpenDoor {

    private final SessionRepository<?> sessions;

    OpenDoor(SessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /// The cookie by which a browser shows that this actor is signed in.
    public String cookieOf(Actor actor) {
        return "madoguchi="
                + Base64.getEncoder().encodeToString(open(sessions, actor).getBytes(StandardCharsets.UTF_8));
    }

    private static <S extends Session> String open(SessionRepository<S> sessions, Actor actor) {
        var session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new Acting.SignedIn(actor)));
        sessions.save(session);
        return session.getId();
    }
}

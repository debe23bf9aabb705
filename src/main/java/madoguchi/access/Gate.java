// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import madoguchi.Refused;
import madoguchi.SignInNeeded;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Lets nobody pass whom the route does not name. What is not allowed by name is forbidden.
@Component
public class Gate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler || handler instanceof ErrorController) {
            return true;
        }
        if (handler instanceof HandlerMethod method) {
            if (method.getBean() instanceof ErrorController || opensApiDescription(method)) {
                return true;
            }
            var rule = method.getMethodAnnotation(MayCall.class);
            if (rule != null && admits(rule, Acting.now())) {
                return true;
            }
        }
        throw turnedAway(request);
    }

    private static boolean admits(MayCall rule, Actor actor) {
        return rule.anyone() || Arrays.stream(rule.value()).anyMatch(actor::is);
    }

    /// The description of the API is public: it says what can be asked, not what the answer is.
    private static boolean opensApiDescription(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springdoc.");
    }

    private static RuntimeException turnedAway(HttpServletRequest request) {
        if (Acting.now() instanceof Actor.Anyone) {
            return new SignInNeeded(HttpMethod.valueOf(request.getMethod()));
        }
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return pattern.contains("{") ? Refused.notFound() : new NotYourRoom();
    }

    /// Somebody signed in stands before a room of another role.
    static final class NotYourRoom extends Refused {
        NotYourRoom() {
            super(HttpStatus.FORBIDDEN, "refused.forbidden");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Turns every refusal and every failure into a page that helps, or into an RFC 9457 problem for machines.
@ControllerAdvice
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(SignInNeeded.class)
    Object signIn(SignInNeeded refusal, HttpServletRequest request) {
        if (forMachine(request)) {
            return problem(refusal.status(), refusal.messageKey(), refusal.arguments(), request);
        }
        return refusal.isAct()
                ? page(refusal.status(), refusal.messageKey(), refusal.arguments(), request, kept(request))
                : Redirect.to("/sign-in");
    }

    @ExceptionHandler(Refused.class)
    Object refused(Refused refusal, HttpServletRequest request) {
        return answer(refusal.status(), refusal.messageKey(), refusal.arguments(), request);
    }

    /// The form's proof of origin is missing or old. What was typed is handed back only to our own page: another
    /// site's form must not get a second chance here.
    @ExceptionHandler(AccessDeniedException.class)
    Object formTooOld(AccessDeniedException refusal, HttpServletRequest request) {
        if (forMachine(request)) {
            return problem(HttpStatus.FORBIDDEN, "refused.forbidden", new Object[0], request);
        }
        Map<String, List<String>> kept = SameOrigin.is(request) ? kept(request) : Map.of();
        return page(HttpStatus.FORBIDDEN, "refused.form-too-old", new Object[0], request, kept);
    }

    @ExceptionHandler(Exception.class)
    Object failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return answer(
                    known.getStatusCode(),
                    "refused.status." + known.getStatusCode().value(),
                    new Object[0],
                    request);
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return answer(HttpStatus.BAD_REQUEST, "refused.status.400", new Object[0], request); // no JSON, or not ours
        }
        // The class and the place, not the message: a message may quote what a user typed.
        LOG.error("{} at {}", failure.getClass().getName(), placeOf(failure));
        LOG.debug("in full", failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "refused.status.500", new Object[0], request);
    }

    private static String placeOf(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append('\n').append(cause.getClass().getName());
            for (var frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("madoguchi")) {
                    text.append("\n    at ").append(frame);
                }
            }
        }
        return text.toString();
    }

    private Object answer(HttpStatusCode status, String key, Object[] arguments, HttpServletRequest request) {
        return forMachine(request)
                ? problem(status, key, arguments, request)
                : page(status, key, arguments, request, Map.of());
    }

    private static RefusedPage page(
            HttpStatusCode status,
            String key,
            Object[] arguments,
            HttpServletRequest request,
            Map<String, List<String>> kept) {
        return new RefusedPage(status.value(), key, arguments, request.getRequestURI(), kept);
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatusCode status, String key, Object[] arguments, HttpServletRequest request) {
        var words = messages.getMessage(key, arguments, key, localeOf(request));
        var problem = ProblemDetail.forStatusAndDetail(status, words == null ? key : words);
        problem.setType(URI.create("urn:madoguchi:" + key));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Locale localeOf(HttpServletRequest request) {
        return RequestContextUtils.getLocale(request);
    }

    private static boolean forMachine(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static Map<String, List<String>> kept(HttpServletRequest request) {
        var kept = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                kept.put(name, List.of(values));
            }
        });
        return kept;
    }
}

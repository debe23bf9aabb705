// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import madoguchi.Faults;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Says to a program what is wrong with a message, field by field (RFC 9457).
@Component
class ApiProblems {

    private static final String KEY = "refused.status.422";

    private final MessageSource words;

    ApiProblems(MessageSource words) {
        this.words = words;
    }

    ResponseEntity<Object> of(Faults faults) {
        var locale = LocaleContextHolder.getLocale();
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, words(KEY, new Object[0], locale));
        problem.setType(URI.create("urn:madoguchi:" + KEY));
        problem.setProperty(
                "errors",
                faults.all().stream()
                        .map(fault -> Map.of(
                                "field", fault.field(),
                                "message", words(fault.messageKey(), fault.arguments(), locale)))
                        .toList());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String words(String key, Object[] arguments, Locale locale) {
        return words.getMessage(key, arguments, locale);
    }
}

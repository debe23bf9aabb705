// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a report sent as JSON, and says of each fault in which field it is. A field that nobody reads is refused: its
/// sender meant something by it.
@Component
class ApiReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final MessageSource messages;

    ApiReader(MessageSource messages) {
        this.messages = messages;
    }

    sealed interface Read {
        /// @param body as it was sent
        record Good(Reception.Handed handed, byte[] body) implements Read {}

        record Faulty(ProblemDetail problem) implements Read {}
    }

    private record Fault(String field, String message) {}

    /// @throws Refused when it is no JSON (400) or too long (413)
    Read read(InputStream in, Locale language) throws IOException {
        var body = in.readNBytes(Uploads.MOST_TEXT + 1);
        if (body.length > Uploads.MOST_TEXT) {
            throw new Uploads.TooMuchText();
        }
        try {
            var sent =
                    Optional.ofNullable(JSON.readValue(body, ApiReport.class)).orElseThrow(NotJson::new);
            return judge(sent, body, language);
        } catch (UnrecognizedPropertyException e) {
            return faulty(List.of(fault(pathOf(e), "intake.api.unknown-field", language)), language);
        } catch (DatabindException e) {
            return faulty(List.of(fault(pathOf(e), "intake.api.wrong-type", language)), language);
        } catch (JacksonException _) {
            throw new NotJson(); // without its cause, which may quote what was sent
        }
    }

    private Read judge(ApiReport sent, byte[] body, Locale language) {
        var faults = new ArrayList<Fault>();
        oneOf("kind", sent.kind(), Set.of("product", "website"), true, language, faults);
        oneOf("language", sent.language(), Set.of("ja", "en"), false, language, faults);
        if (sent.contact() != null) {
            oneOf("preferred", sent.contact().preferred(), Set.of("email", "page"), false, language, faults);
        }
        if (sent.kind() == null || !faults.isEmpty()) {
            return faulty(faults, language);
        }
        var form = sent.form(Kind.of(sent.kind()));
        faults.addAll(unknownItems(sent, form.kind(), language));
        form.faults().all().stream()
                .map(fault -> new Fault(
                        ApiReport.pathOf(fault.field()),
                        messages.getMessage(fault.messageKey(), fault.arguments(), language)))
                .forEach(faults::add);
        return faults.isEmpty()
                ? new Read.Good(
                        new Reception.Handed(form.text(), form.identity(), form.consent(), sent.language(language)),
                        body)
                : faulty(faults, language);
    }

    private void oneOf(
            String field,
            @Nullable String value,
            Set<String> allowed,
            boolean required,
            Locale language,
            List<Fault> faults) {
        if (value == null ? required : !allowed.contains(value)) {
            var path = "preferred".equals(field) ? "contact.preferred" : field;
            faults.add(fault(path, "intake.api." + field, language));
        }
    }

    private List<Fault> unknownItems(ApiReport sent, Kind kind, Locale language) {
        var known = Item.of(kind).stream()
                .filter(item -> item != Item.OTHER_REPORTS)
                .map(Item::code)
                .collect(Collectors.toSet());
        return sent.vulnerability() == null
                ? List.of()
                : sent.vulnerability().keySet().stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> fault("vulnerability." + name, "intake.api.unknown-field", language))
                        .toList();
    }

    private Read faulty(List<Fault> faults, Locale language) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage("refused.report-invalid", null, language));
        problem.setType(URI.create("urn:madoguchi:refused.report-invalid"));
        problem.setProperty("errors", faults);
        return new Read.Faulty(problem);
    }

    private Fault fault(String field, String key, Locale language) {
        return new Fault(field, messages.getMessage(key, null, language));
    }

    /// The names on the way to the fault; never a value.
    private static String pathOf(DatabindException fault) {
        return fault.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" : step.getPropertyName())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("."));
    }

    static final class NotJson extends Refused {
        NotJson() {
            super(HttpStatus.BAD_REQUEST, "refused.not-json");
        }
    }
}

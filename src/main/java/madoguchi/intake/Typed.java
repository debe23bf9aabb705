// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Names and texts as one JSON object: the form in which drafts and reports are sealed.
@Component
class Typed {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper json;

    Typed(JsonMapper json) {
        this.json = json;
    }

    String write(Map<String, String> texts) {
        return json.writeValueAsString(texts);
    }

    Map<String, String> read(String text) {
        return json.readValue(text, TEXTS);
    }
}

// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever this room can say by a code, it can say in words.
class WordsOfCoordinationTest {

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyCodeHasItsWords(String language) throws IOException {
        var words = words(language);
        assertThat(keys().toList())
                .isNotEmpty()
                .allSatisfy(
                        key -> assertThat(words.getProperty(key, "")).as(key).isNotBlank());
    }

    private static Stream<String> keys() {
        var embargoes = Stream.of("none", "proposed", "agreed", "revising", "ended")
                .map(state -> "embargo." + EmbargoTest.named(state).code());
        var moves = Stream.of(EmbargoAct.Kind.values()).map(kind -> "embargo.move." + kind.code());
        var reasons = Stream.of(EndReason.values()).map(reason -> "embargo.reason." + reason.code());
        var consents = Stream.of(EmbargoConsent.values()).map(consent -> "consent." + consent.code());
        var facts = Stream.of(Fact.values()).map(fact -> "fact." + fact.code());
        var codes = Stream.of(
                        embargoes, moves, reasons, consents, facts, Stream.of("consent.refused", "fact.impossible"))
                .flatMap(some -> some)
                .map(code -> "coordination." + code);
        var spelt = Stream.of(
                        Stream.of(EmbargoRefused.Ground.values()).map(EmbargoRefused.Ground::messageKey),
                        Stream.of(Guidance.Ground.values())
                                .map(ground -> new Guidance(Guidance.Force.MAY, ground).messageKey()),
                        Stream.of(JvnStatus.values()).map(JvnStatus::messageKey),
                        AnswerTest.answers().map(answer -> AnswerRow.of(answer).messageKey()))
                .flatMap(some -> some);
        return Stream.concat(codes, spelt);
    }

    private static Properties words(String language) throws IOException {
        var name = "/messages_" + language + ".properties";
        var file = Objects.requireNonNull(WordsOfCoordinationTest.class.getResourceAsStream(name), name);
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        }
    }
}

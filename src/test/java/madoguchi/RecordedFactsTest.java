// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import madoguchi.access.DoorAct;
import madoguchi.audit.Recorded;
import org.junit.jupiter.api.Test;

/// The ledger outlives what is shredded, so nothing may enter it that somebody typed.
class RecordedFactsTest {

    private static final Set<Class<?>> PLAIN = Set.of(
            int.class,
            long.class,
            boolean.class,
            Integer.class,
            Long.class,
            Boolean.class,
            UUID.class,
            Instant.class,
            LocalDate.class);

    /// Texts that the house itself makes, from a closed list of codes.
    private static final Set<String> CODES = Set.of("ParticipantAnswered.answer", "ConsentRecorded.step");

    @Test
    void aRecordedActHasNoRoomForFreeText() {
        var acts = acts();

        assertThat(acts).hasSizeGreaterThan(20);
        assertThat(acts.stream().flatMap(RecordedFactsTest::loose)).isEmpty();
    }

    private static List<Class<?>> acts() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("madoguchi").stream()
                        .filter(type -> type.isAssignableTo(Recorded.class) || type.isAssignableTo(DoorAct.class))
                        .filter(type -> !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static Stream<String> loose(Class<?> act) {
        if (!act.isRecord()) {
            return Stream.of(act.getName() + " is no record");
        }
        return Arrays.stream(act.getRecordComponents())
                .filter(component -> !isTyped(component.getGenericType()) && !isCode(act, component))
                .map(component -> act.getName() + "." + component.getName() + " is " + component.getGenericType());
    }

    private static boolean isCode(Class<?> act, RecordComponent component) {
        return CODES.contains(act.getSimpleName() + "." + component.getName());
    }

    /// Ids, numbers, dates, enums, and records made of nothing else.
    private static boolean isTyped(Type type) {
        return switch (type) {
            case ParameterizedType many
            when many.getRawType() instanceof Class<?> raw
                    && (Collection.class.isAssignableFrom(raw) || raw.equals(Optional.class)) ->
                Arrays.stream(many.getActualTypeArguments()).allMatch(RecordedFactsTest::isTyped);
            case Class<?> plain when PLAIN.contains(plain) || plain.isEnum() -> true;
            case Class<?> choice
            when choice.isSealed() ->
                Arrays.stream(choice.getPermittedSubclasses()).allMatch(RecordedFactsTest::isTyped);
            case Class<?> known
            when known.isRecord() && known.getName().startsWith("madoguchi.") ->
                known.getSimpleName().matches(".*(Id|Number)|Subject")
                        || Arrays.stream(known.getRecordComponents())
                                .map(RecordComponent::getGenericType)
                                .allMatch(RecordedFactsTest::isTyped);
            default -> false;
        };
    }
}

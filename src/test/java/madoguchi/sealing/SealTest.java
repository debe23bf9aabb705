// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// What is sealed opens with its key at its place, and nowhere else.
class SealTest {

    private static final SealingKey KEY = fresh();
    private static final SealingKey OTHER = fresh();
    private static final UUID ROW = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Place TITLE = new Place("intake.report.title", ROW);

    @Property(tries = 300)
    void everyTextComesBackAsItWas(@ForAll String text) {
        // A lone surrogate is no character; UTF-8 cannot carry it.
        var sent = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(KEY.open(TITLE, KEY.seal(TITLE, sent))).isEqualTo(sent);
    }

    @Property(tries = 100)
    void aTextMovedToAnotherRowOrColumnDoesNotOpen(@ForAll String text, @ForAll long otherRow) {
        var sealed = KEY.seal(TITLE, text);

        assertThatThrownBy(() -> KEY.open(new Place(TITLE.column(), new UUID(1, otherRow)), sealed))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> KEY.open(new Place("intake.report.text", ROW), sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Property(tries = 100)
    void aChangedByteIsNoticed(@ForAll String text, @ForAll @IntRange(max = 10_000) int where) {
        var sealed = KEY.seal(TITLE, text);
        sealed[where % sealed.length] ^= 1;

        assertThatThrownBy(() -> KEY.open(TITLE, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void anotherKeyDoesNotOpen() {
        var sealed = KEY.seal(TITLE, "格納型のスクリプト");

        assertThatThrownBy(() -> OTHER.open(TITLE, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void theSameTextNeverLooksTheSameTwice() {
        assertThat(KEY.seal(TITLE, "同じ")).isNotEqualTo(KEY.seal(TITLE, "同じ"));
    }

    @Property(tries = 20)
    void everyStreamComesBackAsItWas(@ForAll @Size(max = 5000) byte[] bytes, @ForAll @IntRange(max = 700) int thousands)
            throws IOException {
        var sent = repeated(bytes, thousands);
        try (var back = KEY.open(TITLE, new ByteArrayInputStream(sealed(sent)))) {
            assertThat(back.readAllBytes()).isEqualTo(sent);
        }
    }

    @Test
    void aStreamCutOffIsNoticed() throws IOException {
        var whole = sealed(new byte[3_000_000]);
        var cut = Arrays.copyOf(whole, whole.length - 1_500_000);

        assertThatThrownBy(() -> readAll(KEY.open(TITLE, new ByteArrayInputStream(cut))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aStreamMovedToAnotherRowDoesNotOpen() throws IOException {
        var sealed = sealed("a log file".getBytes(StandardCharsets.UTF_8));
        var elsewhere = new Place(TITLE.column(), UUID.fromString("00000000-0000-4000-8000-000000000002"));

        assertThatThrownBy(() -> readAll(KEY.open(elsewhere, new ByteArrayInputStream(sealed))))
                .isInstanceOf(IOException.class);
    }

    private static byte[] sealed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var stream = KEY.seal(TITLE, out)) {
            stream.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] readAll(InputStream in) throws IOException {
        try (in) {
            return in.readAllBytes();
        }
    }

    private static byte[] repeated(byte[] bytes, int times) {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < times; i++) {
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private static SealingKey fresh() {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
            return new SealingKey(
                    KeyId.fresh(),
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())
                            .getPrimitive(RegistryConfiguration.get(), Aead.class),
                    KeysetHandle.generateNew(
                                    PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, RegistryConfiguration.get())
                            .getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

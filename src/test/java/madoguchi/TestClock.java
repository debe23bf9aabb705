// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that a test can move forward; it runs on by itself, and never backwards.
public final class TestClock implements InstantSource {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    /// Lets time pass.
    public void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}

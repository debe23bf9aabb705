// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import madoguchi.Cast;
import madoguchi.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A desk that is meant in earnest has no door for everybody.
@DeskTest
class NoSuchDoorTest {

    @Autowired
    private Cast cast;

    @Autowired
    private ApplicationContext rooms;

    @Test
    void hasNoPageForGuests() {
        assertThat(cast.stranger().get("/demo").status()).isEqualTo(404);
    }

    @Test
    void hasNothingOfTheDemo() {
        assertThat(rooms.getBeanDefinitionNames()).noneMatch(name -> name.startsWith("madoguchi.demo"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import madoguchi.DemoTest;
import madoguchi.audit.Inspection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two years of work are told again, and the house believes every word.
@DemoTest
class DemoDeskTest {

    @Autowired
    private Inspection inspection;

    @Test
    void leavesAWholeLedger() {
        var result = inspection.inspect();
        assertThat(result.entries()).isGreaterThan(1000);
        assertThat(result.findings()).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How the quarterly report rounds (JAPAN section 9.2).
final class Share {

    private Share() {}

    /// Whole per cent, half up: 10 of 35 are 29, 20 of 21 are 95. Shares need not add up to 100. Of nothing, 0.
    static int percent(int part, int whole) {
        return whole == 0
                ? 0
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    /// 1就業日あたり, with two decimals; of no days, 0.00.
    static BigDecimal perDay(int count, int businessDays) {
        return businessDays == 0
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(businessDays), 2, RoundingMode.HALF_UP);
    }
}

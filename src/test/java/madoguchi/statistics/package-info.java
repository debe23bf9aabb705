// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.statistics;

import org.jspecify.annotations.NullMarked;

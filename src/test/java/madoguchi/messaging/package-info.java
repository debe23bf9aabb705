// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.messaging;

import org.jspecify.annotations.NullMarked;

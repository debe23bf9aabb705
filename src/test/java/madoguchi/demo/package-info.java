// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.demo;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.commands;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package madoguchi.mail;

import org.jspecify.annotations.NullMarked;

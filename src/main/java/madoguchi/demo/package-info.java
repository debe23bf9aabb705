// SPDX-License-Identifier: Apache-2.0
/// A desk in mid-life, to look at and to test with.
///
/// May know every room and is known by none; all of it is there only when `madoguchi.demo` is set.
@NullMarked
@ApplicationModule
package madoguchi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

// SPDX-License-Identifier: Apache-2.0
/// When the desk works: business days, and how long each clock runs.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package madoguchi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

// SPDX-License-Identifier: Apache-2.0
/// What the house stands on: the data folder, the settings, and PostgreSQL.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package madoguchi.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import madoguchi.commands.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The house. `./madoguchi --help` lists what it can be told to do.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Madoguchi {

    public static void main(String... arguments) {
        System.exit(Commands.run(arguments));
    }
}

// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The house. `./madoguchi --help` lists what it can be told to do.
@SpringBootApplication
public class Madoguchi {

    public static void main(String[] args) {
        SpringApplication.run(Madoguchi.class, args);
    }
}

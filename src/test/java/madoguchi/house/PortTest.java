// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void refusesAPortThatIsTakenAndNamesTheFlag() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Port.requireFree("127.0.0.1", port))
                    .isInstanceOf(HouseRefused.class)
                    .hasMessageContaining("ポート " + port + " はほかのプログラムが使用中です")
                    .hasMessageContaining("Port " + port + " is in use by another program")
                    .hasMessageContaining("--port");
            assertThatThrownBy(() -> Port.requireFree("0.0.0.0", port, "MADOGUCHI_MANAGEMENT_PORT"))
                    .isInstanceOf(HouseRefused.class)
                    .hasMessageContaining("MADOGUCHI_MANAGEMENT_PORT");
        }
    }

    @Test
    void isContentWithAFreePortAndLeavesItFree() throws Exception {
        int port = Port.anyFree();
        Port.requireFree("127.0.0.1", port);
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void refusesAnAddressOfAnotherMachine() {
        assertThatThrownBy(() -> Port.requireFree("192.0.2.1", 8080))
                .isInstanceOf(HouseRefused.class)
                .hasMessageContaining("192.0.2.1");
    }
}

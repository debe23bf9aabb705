// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;

/// Ports, asked for before anything is started, so that a refusal comes at once and in words.
public final class Port {

    private static final int FIRST_FREE_TO_ALL = 1024;

    private Port() {}

    /// The port of the pages, which `--port` chooses.
    ///
    /// @throws HouseRefused if nobody may listen there now
    public static void requireFree(String address, int port) {
        requireFree(address, port, "--port");
    }

    /// @param chooser the flag or variable that chooses another port, for the words of the refusal
    /// @throws HouseRefused if nobody may listen there now
    public static void requireFree(String address, int port, String chooser) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException e) {
            throw noSuchAddress(address, e);
        } catch (IOException e) {
            throw refused(address, port, chooser, e);
        }
    }

    /// A port that no program on this machine listens on at this moment.
    public static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static HouseRefused refused(String address, int port, String chooser, IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("assign requested address")) {
            return noSuchAddress(address, e);
        }
        if (words.contains("permission denied") && port < FIRST_FREE_TO_ALL) {
            return new HouseRefused(
                    "ポート %d を使う権限がありません。%s で 1024 以上のポートを指定してください。".formatted(port, chooser),
                    "This user may not use port %d. Choose 1024 or higher with %s.".formatted(port, chooser),
                    e);
        }
        if (words.contains("in use")) {
            return new HouseRefused(
                    "ポート %d はほかのプログラムが使用中です。そのプログラムを終了するか、%s で別のポートを指定してください。".formatted(port, chooser),
                    "Port %d is in use by another program. Stop that one, or choose another port with %s."
                            .formatted(port, chooser),
                    e);
        }
        throw new UncheckedIOException(e);
    }

    private static HouseRefused noSuchAddress(String address, IOException e) {
        return new HouseRefused(
                "アドレス " + address + " はこの機械のものではありません。設定 address を確かめてください。",
                "This machine does not have the address " + address + ". Please check the setting `address`.",
                e);
    }
}

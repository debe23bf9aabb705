// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import madoguchi.publication.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The public site follows from the database alone.
@Command(name = "site", description = "公開用のページをすべて書き直す / Writes the public site anew.")
final class SiteCommand implements Runnable {

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        try (var house = House.open(place)) {
            int written = house.act(() -> house.room(Site.class).rebuild());
            spec.commandLine().getOut().println("書いたファイル / files written: " + written);
        }
    }
}
